package org.hangyeol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The finished server as a process of its own. */
final class PackagedServer {
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final Path log;
    private String address;

    private PackagedServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it with its data in the folder {@code data} of a home, and its log beside; returns when it listens. */
    static PackagedServer start(Path home) throws IOException, InterruptedException {
        Path log = Files.createTempFile(home, "server-", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=0",
                        "-Dhangyeol.home=" + home.resolve("data"),
                        "-jar",
                        System.getProperty("hangyeol.jar"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        PackagedServer server = new PackagedServer(process, log);
        server.awaitAddress();
        return server;
    }

    private void awaitAddress() throws InterruptedException {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (address == null) {
            Matcher listening = ADDRESS.matcher(log());
            if (listening.find()) {
                address = listening.group(1);
            }
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            assertTrue(!ended && System.nanoTime() < deadline, () -> "not started: " + log());
        }
    }

    RequestSpecification request() {
        return given().baseUri(address).contentType("application/json");
    }

    /** What it has logged so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the process (SIGKILL), or tells it to stop (SIGTERM). */
    void end(boolean kill) throws InterruptedException {
        if (kill) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the server does not end");
    }
}
