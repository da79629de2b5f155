package org.hangyeol.cat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

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

    /** Sends a request that has the connection closed, with the length of the body where its head says LENGTH. */
    public static Answer sent(String head, String body) {
        String answer = answers(bytes(head, body));
        int end = answer.indexOf("\r\n\r\n");
        String answered = answer.substring(0, end);
        String content = answer.substring(end + 4);
        boolean chunked = answered.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(
                Integer.parseInt(answered.split(" ")[1]), answered, chunked ? withoutChunks(content) : content);
    }

    /** The content alone; chunks are counted in bytes. */
    private static String withoutChunks(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int line = at;
            while (bytes[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII), 16);
            whole.write(bytes, line + 2, size);
            at = line + 2 + size + 2;
        }
        return whole.toString(StandardCharsets.UTF_8);
    }

    /**
     * Sends a request so many times over one connection, the last time asking to close it.
     *
     * @param head says {@code Connection: close}
     * @return all answers, one behind the other
     */
    public static String sentOverOneConnection(int times, String head, String body) {
        byte[] open = bytes(head.replace("Connection: close\r\n", ""), body);
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        for (int i = 1; i < times; i++) {
            requests.writeBytes(open);
        }
        requests.writeBytes(bytes(head, body));
        return answers(requests.toByteArray());
    }

    private static byte[] bytes(String head, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return (head.replace("LENGTH", String.valueOf(length)) + body).getBytes(StandardCharsets.UTF_8);
    }

    /** All that comes until the connection is closed; read while it is written, so that neither side waits for ever. */
    private static String answers(byte[] requests) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(requests, socket));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            writing.join();
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(byte[] requests, Socket socket) {
        try {
            socket.getOutputStream().write(requests);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
