package org.hangyeol;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Look-ups, saves, edits, deletes and imports at the same time, for a while ({@code -Dsoak=600}: seconds); afterwards
 * index and rows agree, and still do after a kill.
 */
class SoakIT {
    private static final long NANOS = Long.getLong("hangyeol.soak", 10) * 1_000_000_000L;
    /** As it runs for its users: what is compiled anew while it runs belongs to a long day. */
    private static final String WITH_ALL_COMPILERS = "-XX:TieredStopAtLevel=4";

    private static final List<String> WORDS =
            List.of("평양", "로동", "신문", "사회안전성", "에서", "검열", "을", "강화", "했다", "단속", "총화", "쌀값", "이", "올랐다");

    @TempDir
    Path home;

    private final AtomicInteger lookUps = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger imported = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> units = new ConcurrentLinkedQueue<>();
    private PackagedServer server;

    @Test
    void indexAndRowsAgreeAfterALongDay() throws Exception {
        server = PackagedServer.start(home, WITH_ALL_COMPILERS);
        ExecutorService people = Executors.newFixedThreadPool(5);
        try {
            long end = System.nanoTime() + NANOS;
            List<Future<?>> working = new ArrayList<>();
            for (Work work : List.<Work>of(this::lookUp, this::lookUp, this::write, this::write, this::importFile)) {
                Random random = new Random(working.size());
                working.add(people.submit(() -> {
                    while (System.nanoTime() < end) {
                        work.once(random);
                    }
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
            JsonPath verified = verified();
            System.out.printf(
                    "After %d s: %,d look-ups, %,d writes, %,d imported; %s%n",
                    NANOS / 1_000_000_000L, lookUps.get(), writes.get(), imported.get(), verified.getMap("indexes"));
            server.end(true);
            server = PackagedServer.start(home);
            assertEquals(verified.getLong("units"), verified().getLong("units"));
        } finally {
            people.shutdownNow();
            server.end(true);
        }
    }

    /** What somebody does again and again. */
    private interface Work {
        void once(Random random);
    }

    private JsonPath verified() {
        JsonPath report = server.request()
                .post("/api/admin/index/verify")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertTrue(report.getBoolean("agrees"), report::prettify);
        assertTrue(report.getLong("units") > 0);
        return report;
    }

    private void lookUp(Random random) {
        String text = IntStream.range(0, 5).mapToObj(i -> sentence(random)).collect(Collectors.joining("\n"));
        server.request()
                .body(Map.of("text", text, "source", "ko", "threshold", 50 + random.nextInt(51)))
                .post("/api/suggestions")
                .then()
                .statusCode(200);
        lookUps.incrementAndGet();
    }

    private void write(Random random) {
        Integer unit = random.nextInt(3) == 0 ? units.poll() : units.peek();
        Map<String, String> pair = Map.of("ko", sentence(random), "en", "Translation " + random.nextInt(100));
        Response response;
        if (unit == null || random.nextInt(3) == 0) {
            response = server.request().body(pair).post("/api/memories/main/units");
            units.add(response.path("id"));
        } else if (random.nextBoolean()) {
            response = server.request().body(pair).put("/api/memories/main/units/" + unit);
        } else {
            response = server.request().delete("/api/memories/main/units/" + unit);
        }
        // Another one may have deleted the unit, or saved the same pair.
        assertTrue(List.of(200, 201, 204, 404, 409).contains(response.statusCode()), response::asString);
        writes.incrementAndGet();
    }

    private void importFile(Random random) {
        String rows = IntStream.range(0, 1500)
                .mapToObj(i -> sentence(random) + "\tImported " + random.nextInt(10))
                .collect(Collectors.joining("\n", "ko\ten\n", "\n"));
        int added = server.request()
                .contentType(ContentType.BINARY)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/memories/main/imports?filename=a.tsv&wait=true")
                .then()
                .statusCode(200)
                .extract()
                .path("added");
        imported.addAndGet(added);
    }

    /** Few words, so that many sentences are alike. */
    private static String sentence(Random random) {
        return IntStream.range(0, 3 + random.nextInt(8))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : "", "", "."));
    }
}
