package org.hangyeol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The finished server as a process of its own. */
final class PackagedServer {
    /** The start is most of what the tests take, and the compiler for long runs most of the start. */
    private static final String STARTS_SOONER = "-XX:TieredStopAtLevel=1";

    private static final Pattern ADDRESS = Pattern.compile("Listening on: http://[0-9.]+:(\\d+)");

    private final Process process;
    private final Path log;
    private String address;

    private PackagedServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it with its data in the folder {@code data} of a home, and its log beside; returns when it listens.
     *
     * @param options of Java, such as {@code -Dname=value}
     */
    static PackagedServer start(Path home, String... options) throws IOException, InterruptedException {
        PackagedServer server = run(home, List.of(options), List.of());
        server.awaitAddress();
        return server;
    }

    /** Runs it with arguments and waits for its end, which comes by itself; tells its exit code. */
    static Ended runToTheEnd(Path home, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        PackagedServer run = run(home, options, List.of(arguments));
        assertTrue(run.process.waitFor(120, TimeUnit.SECONDS), "it does not end");
        return new Ended(run.process.exitValue(), run.log());
    }

    /** What became of a run that ended by itself. */
    record Ended(int code, String output) {}

    private static PackagedServer run(Path home, List<String> options, List<String> arguments) throws IOException {
        Path log = Files.createTempFile(home, "server-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                STARTS_SOONER,
                "-Dquarkus.http.port=0",
                "-Dhangyeol.home=" + home.resolve("data")));
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("hangyeol.jar")));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PackagedServer(process, log);
    }

    private void awaitAddress() throws InterruptedException {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (address == null) {
            Matcher listening = ADDRESS.matcher(log());
            if (listening.find()) {
                address = "http://127.0.0.1:" + listening.group(1);
            }
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            assertTrue(!ended && System.nanoTime() < deadline, () -> "not started: " + log());
        }
    }

    /** Where it listens, on this machine: {@code http://127.0.0.1:…}. */
    String address() {
        return address;
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
