package org.hangyeol.cat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** Requests written byte by byte, as a tool sends them and an HTTP library of today would not. */
public final class RawRequest {
    private RawRequest() {}

    /** An answer: the number of its status, all its headers in one text, and its body. */
    public record Answer(int status, String head, String body) {
        public JsonPath json() {
            return JsonPath.from(body);
        }
    }

    /** Sends a request without a body; {@code start} is its first line. */
    public static Answer sent(String start) {
        return sent(start + "\r\nHost: localhost\r\nConnection: close\r\n\r\n", "");
    }

    /**
     * Sends a recorded request as it is, with the length of the body where it says LENGTH. Only the connection is closed
     * after the answer, so that its end is seen.
     *
     * @param name of a file below {@code cat/}; its lines end in line feeds, which are made CR LF, in the body too if it has parts
     */
    public static Answer recorded(String name) {
        try (InputStream file = RawRequest.class.getResourceAsStream("/cat/" + name)) {
            String request = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int end = request.indexOf("\n\n");
            String body = request.substring(end + 2);
            String head = request.substring(0, end + 2)
                    .replace("Connection: keep-alive\n", "")
                    .replaceFirst("\n", "\nConnection: close\n")
                    .replace("\n", "\r\n");
            return sent(head, head.contains("multipart/") ? body.replace("\n", "\r\n") : body.stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer sent(String head, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String whole = head.replace("LENGTH", String.valueOf(bytes.length));
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, end);
        return new Answer(Integer.parseInt(head.split(" ")[1]), head, text.substring(end + 4));
    }
}
