package org.hangyeol.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server, started as its users start it, in a directory of its own and on any free port. */
final class ServerProcess implements AutoCloseable {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path LOGS = Path.of("target/benchmark").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Pattern USED_HEAP = Pattern.compile("used (\\d+)K");
    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final URI address;
    private final Path log;
    private final double startSeconds;

    private ServerProcess(Process process, URI address, Path log, long begin) throws IOException, InterruptedException {
        this.process = process;
        this.address = address;
        this.log = log;
        awaitReady(begin);
        this.startSeconds = (System.nanoTime() - begin) / 1e9;
    }

    /**
     * Starts a server that keeps what it writes in a directory; returns when it says that it is ready.
     *
     * @param javaOptions such as -Xmx1g
     */
    static ServerProcess start(Path directory, String... javaOptions) {
        if (Files.notExists(JAR)) {
            throw new IllegalStateException(
                    "The packaged server is missing: '%s'. Run mvn verify -Pbenchmark, which packages it first."
                            .formatted(JAR));
        }
        try {
            int port = freePort();
            Path log = LOGS.resolve(directory.getFileName() + ".log");
            List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString()));
            command.addAll(List.of(javaOptions));
            command.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", JAR.toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            long begin = System.nanoTime();
            return new ServerProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log, begin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(long begin) throws InterruptedException {
        HttpRequest ready =
                HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        HttpClient client = HttpClient.newHttpClient();
        while (!answers200(client, ready)) {
            if (!process.isAlive() || System.nanoTime() - begin > LONGEST_START.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not start. Its log is '%s'.".formatted(log));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static boolean answers200(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    URI address() {
        return address;
    }

    /** Seconds from the start of the process until it was ready. */
    double startSeconds() {
        return startSeconds;
    }

    /** Seconds of processor time that the process has used so far, in all its threads. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** Megabytes of heap in use after a full collection. */
    double usedHeap() {
        jcmd("GC.run");
        return megabytes(USED_HEAP, jcmd("GC.heap_info"));
    }

    /** Megabytes of memory that the process has from the system; NaN where the system does not say. */
    double residentMemory() {
        return statusOf(RESIDENT);
    }

    /** The most that it had so far. */
    double mostResidentMemory() {
        return statusOf(MOST_RESIDENT);
    }

    private double statusOf(Pattern kilobytes) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            return Files.exists(status) ? megabytes(kilobytes, Files.readString(status)) : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double megabytes(Pattern kilobytes, String text) {
        Matcher matcher = kilobytes.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No '%s' in '%s'.".formatted(kilobytes, text));
        }
        return Long.parseLong(matcher.group(1)) / 1024.0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
