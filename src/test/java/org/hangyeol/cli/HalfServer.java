package org.hangyeol.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Something that listens, answers every request with the same bytes and closes the connection. */
final class HalfServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final byte[] answer;

    private HalfServer(String answer) throws IOException {
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
    }

    static HalfServer answering(String answer) throws IOException {
        HalfServer server = new HalfServer(answer);
        Thread thread = new Thread(server::answerAll, "half server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void answerAll() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                readHead(connection);
                connection.getOutputStream().write(answer);
            } catch (IOException e) {
                // the client, or the test, has ended
            }
        }
    }

    private static void readHead(Socket connection) throws IOException {
        int ends = 0;
        for (int read; ends < 2 && (read = connection.getInputStream().read()) >= 0; ) {
            ends = read == '\n' ? ends + 1 : read == '\r' ? ends : 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
