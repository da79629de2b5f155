package org.hangyeol.benchmark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A user of the API who does not accept an error. */
final class ServerClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    ServerClient(ServerProcess server) {
        address = server.address();
    }

    void createMemory(String name) {
        send("PUT", "/api/memories/" + name, BodyPublishers.ofString("{}"));
    }

    void deleteMemory(String name) {
        send("DELETE", "/api/memories/" + name, BodyPublishers.noBody());
    }

    /** Makes an API key. */
    String makeKey(String name, String role) {
        String request = write(Map.of("name", name, "role", role));
        return read(send("POST", "/api/keys", BodyPublishers.ofString(request)))
                .get("key")
                .asText();
    }

    /** Imports a file of units and waits for the report. */
    JsonNode importUnits(String memory, Path file) {
        String path = "/api/memories/%s/imports?wait=true&filename=%s".formatted(memory, file.getFileName());
        try {
            return read(send("POST", path, BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file of a memory while it is sent; to be closed.
     *
     * @param acceptEncoding gzip or identity
     */
    InputStream export(String memory, String parameters, String acceptEncoding) {
        HttpRequest request = to("/api/memories/%s/export?%s".formatted(memory, parameters))
                .header("Accept-Encoding", acceptEncoding)
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("%s: %d".formatted(request, response.statusCode()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a request for suggestions for one segment. */
    String requestFor(String segment, String language, List<String> memories) {
        return write(Map.of("segments", List.of(segment), "source", language, "memories", memories));
    }

    /** The body of a request for suggestions for a text. */
    String requestForText(String text, String language) {
        return write(Map.of("text", text, "source", language));
    }

    /** As JSON. */
    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to a request for suggestions, as it came. */
    String suggestions(String request) {
        return send("POST", "/api/suggestions", BodyPublishers.ofString(request));
    }

    /** How many lines the answer to a request for suggestions line by line has; none is kept. */
    long suggestionLines(List<String> segments, String language) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/suggestions"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/x-ndjson")
                .POST(BodyPublishers.ofString(write(Map.of("segments", segments, "source", language))))
                .build();
        try (Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> !line.startsWith("{\"error\"")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many segments an answer tells of. */
    int segmentsIn(String suggestions) {
        return read(suggestions).get("segments").size();
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(String method, String path, BodyPublisher body) {
        return send(to(path).header(
                        "Content-Type", path.contains("imports") ? "application/octet-stream" : "application/json")
                .method(method, body));
    }

    /** A request to an address of the server, behind its host. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    /** The body of the answer to a request. */
    String send(HttpRequest.Builder built) {
        HttpRequest request = built.build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s: %s".formatted(request, response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
