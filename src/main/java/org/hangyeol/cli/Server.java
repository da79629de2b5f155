package org.hangyeol.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A running server. Every method throws {@link RefusedException} if it refuses or fails, and
 * {@link UnreachableException} if it does not answer, the connection breaks off, or something else answers.
 */
final class Server {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int NO_CONTENT = 204;
    private static final String CONTENT_TYPE = "Content-Type";

    private final URI base;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .build();

    /**
     * @param base its address; a path in it comes before those of the API
     * @param key null if there is none
     */
    Server(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    JsonNode get(Address address) {
        return json(send(to(address).timeout(LONGEST_WAIT)));
    }

    /** @param body null to send none */
    JsonNode post(Address address, JsonNode body) {
        return json(send(to(address).timeout(LONGEST_WAIT).POST(publisher(body))));
    }

    JsonNode put(Address address, JsonNode body) {
        return json(send(to(address).timeout(LONGEST_WAIT).PUT(publisher(body))));
    }

    /** Sends files of any size. */
    JsonNode upload(Address address, Upload.Body files) {
        return json(send(to(address).setHeader(CONTENT_TYPE, files.type()).POST(files.content())));
    }

    /** An answer of any size. Reading it throws an IOException if it is cut; see {@link #broken}. */
    HttpResponse<InputStream> open(Address address) {
        return send(to(address));
    }

    /** The lines of an answer, as they come. Reading them throws an IOException if they are cut. */
    HttpResponse<InputStream> openLines(Address address, JsonNode body) {
        return send(to(address).header("Accept", "application/x-ndjson").POST(publisher(body)));
    }

    /** What to throw if the connection breaks off while an answer is read. */
    UnreachableException broken(IOException e) {
        return new UnreachableException("The connection to %s broke off: %s.".formatted(base, e.getMessage()), e);
    }

    private HttpRequest.Builder to(Address address) {
        String root = base.toString().replaceFirst("/+$", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + address.path())).header(CONTENT_TYPE, "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private static BodyPublisher publisher(JsonNode body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new UnreachableException(
                    "No server answers at %s. Start it, or say where it is with --server or HANGYEOL_SERVER."
                            .formatted(base),
                    e);
        } catch (IOException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (response.statusCode() / 100 != 2) {
            JsonNode problem = json(response);
            throw problem.has("status") ? new RefusedException(problem) : stranger(response, null);
        }
        return response;
    }

    private JsonNode json(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            JsonNode answer = JSON.readTree(body.readAllBytes());
            if (answer.isMissingNode() && response.statusCode() != NO_CONTENT) {
                throw stranger(response, null);
            }
            return answer;
        } catch (JsonProcessingException e) {
            throw stranger(response, e);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private UnreachableException stranger(HttpResponse<?> response, Throwable cause) {
        String location = response.headers()
                .firstValue("Location")
                .map(" It points to %s."::formatted)
                .orElse("");
        return new UnreachableException(
                "What answers at %s is no Hangyeol server (status %d).%s Say where it is with --server or HANGYEOL_SERVER."
                        .formatted(base, response.statusCode(), location),
                cause);
    }
}
