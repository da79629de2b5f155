package org.hangyeol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Answers of some megabytes that cannot be sent to their end. */
public final class BrokenOff {
    private BrokenOff() {}

    /**
     * Begins to read an answer, does something in the way of the rest, and reads what still comes.
     *
     * @return what came behind the first kilobyte
     * @throws AssertionError if the answer ends as if it was whole
     */
    public static String rest(String path, Runnable inTheWay) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(8192); // so that not much can be on its way
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String begin = new String(socket.getInputStream().readNBytes(1000), StandardCharsets.UTF_8);
            assertTrue(begin.startsWith("HTTP/1.1 200 "), begin);
            inTheWay.run();
            String rest = new String(readAll(socket), StandardCharsets.UTF_8);
            assertFalse(rest.endsWith("\r\n0\r\n\r\n"), "the answer ends as if it was whole");
            return rest;
        }
    }

    /** What comes until the connection ends, or is cut. */
    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException e) {
            // cut: that is how a failure looks
        }
        return all.toByteArray();
    }
}
