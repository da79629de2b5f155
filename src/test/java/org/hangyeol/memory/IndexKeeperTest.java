package org.hangyeol.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.matching.Context;
import org.hangyeol.matching.IndexMoment;
import org.hangyeol.matching.IndexedSegment;
import org.hangyeol.matching.Origin;
import org.hangyeol.matching.SegmentIndex;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a start makes of the stored index and the rows is what the running server has; every restart here is one more. */
@QuarkusTest
class IndexKeeperTest {
    @Inject
    UnitWriter writer;

    @Inject
    UnitIndexer running;

    @Inject
    WriteTurn turn;

    @Inject
    EntityManager entityManager;

    @Inject
    RevisionMarks revisions;

    private final List<IndexKeeper> keepers = new ArrayList<>();

    @TempDir
    Path home;

    private String memory;

    @BeforeEach
    void begin() {
        memory = "memory " + UUID.randomUUID();
        writer.putMemory(memory, null, null);
    }

    @Test
    void withoutAStoredIndexAllRowsAreRead() throws Exception {
        TranslationUnit deleted = save("검열", "inspection");
        save("검열을 시작했다", "The inspection began");
        writer.delete(memory, deleted.id, null);
        assertSame(running, restarted());
    }

    @Test
    void deletedMemoriesStayOut() throws Exception {
        TranslationUnit unit = save("검열", "inspection");
        store();
        writer.deleteMemory(memory);
        UnitIndexer restarted = restarted();
        assertFalse(ids(restarted, Language.KO).contains(unit.id));
        assertSame(running, restarted);
    }

    @Test
    void whatHasChangedSinceItWasStoredIsReadFromTheRows() throws Exception {
        TranslationUnit changed = save("검열", "inspection");
        TranslationUnit deleted = save("검열원", "inspector");
        TranslationUnit used = save("단속", "crackdown");
        store();
        long before = Files.getLastModifiedTime(list(Language.KO)).toMillis();
        writer.change(memory, changed.id, draft("검열을 끝냈다", "The inspection ended"), null);
        writer.delete(memory, deleted.id, null);
        save("단속", "crackdown");
        TranslationUnit added = save("총화", "review session");
        UnitIndexer restarted = restarted();
        assertTrue(ids(restarted, Language.EN).containsAll(List.of(changed.id, used.id, added.id)));
        assertSame(running, restarted);
        assertEquals(before, Files.getLastModifiedTime(list(Language.KO)).toMillis(), "the stored index was read");
    }

    @Test
    void onlyNewPartsAreStoredAgain() throws Exception {
        save("검열", "inspection");
        IndexKeeper keeper = keeper(new UnitIndexer());
        keeper.start(null);
        keeper.store();
        List<Path> first = files();
        keeper.store();
        assertEquals(first, files());
        save("단속", "crackdown");
        keeper.store();
        keeper.store();
        assertTrue(
                files().size() <= first.size(), "files of the older index are gone; there may be fewer parts by now");
        keeper.stop(null);
    }

    @Test
    void manyPartsAreMadeOneWhenNobodyWrites() throws Exception {
        UnitIndexer indexer = new UnitIndexer();
        IndexKeeper keeper = keeper(indexer);
        keeper.start(null);
        assertTrue(indexer.awaitReady(Duration.ofMinutes(1)));
        SegmentIndex index = indexer.index(Language.EN);
        // What other tests have stored decides how many parts there are, and when several become one.
        for (int begin = 1_000_000; settledParts(indexer) <= 2; begin += 5_000) {
            List<IndexedSegment> segments = LongStream.range(begin, begin + 5_000)
                    .mapToObj(
                            i -> new IndexedSegment(i, Origin.of(1), i, Segment.of("inspection " + i), Context.UNKNOWN))
                    .toList();
            index.update(segments, List.of());
        }
        int parts = settledParts(indexer);
        keeper.store();
        int untidy = files().size();
        keeper.tidy();
        assertEquals(parts, index.statistics().parts(), "it may be that somebody is writing");
        keeper.tidy();
        assertEquals(1, index.statistics().parts());
        assertEquals(untidy - (parts - 1), files().size(), "the stored index is the tidy one");
        keeper.stop(null);
    }

    /** How many parts the English index has when nothing is under way that makes one of several. */
    private static int settledParts(UnitIndexer indexer) throws Exception {
        int before = -1;
        int parts = indexer.index(Language.EN).statistics().parts();
        while (parts != before) {
            indexer.background().submit(() -> {}).get();
            before = parts;
            parts = indexer.index(Language.EN).statistics().parts();
        }
        return parts;
    }

    /** A server that is told to stop while it reads the rows: what it has read so far is not the index. */
    @Test
    void indexThatWasNotFinishedIsNeitherAskedNorStored() throws Exception {
        save("검열", "inspection");
        UnitIndexer indexer = new UnitIndexer();
        IndexKeeper keeper = keeper(indexer);
        keeper.stop(null);
        keeper.make();
        keeper.store();
        assertThrows(IndexNotReadyException.class, () -> indexer.index(Language.KO));
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "words", "part"})
    void damagedFileIsNoticed(String kind) throws Exception {
        save("검열", "inspection");
        store();
        Path file = files().stream()
                .filter(path -> path.getFileName().toString().startsWith(kind))
                .findFirst()
                .orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        for (double place : new double[] {0, 0.001, 0.5, 1}) { // the next file may have another size
            byte[] damaged = whole.clone();
            damaged[(int) (place * (whole.length - 1))] ^= 0x40;
            Files.write(file, damaged);
            assertSame(running, restarted());
            store();
            file = files().stream()
                    .filter(path -> path.getFileName().toString().startsWith(kind))
                    .findFirst()
                    .orElseThrow();
            whole = Files.readAllBytes(file);
        }
        Files.write(file, new byte[0]);
        assertSame(running, restarted());
        Files.deleteIfExists(file);
        assertSame(running, restarted());
    }

    /** As when a backup of the database is put in the place of a newer one: the revision is known, but is another one. */
    @Test
    void indexOfOtherRowsIsNotUsed() throws Exception {
        TranslationUnit unit = save("검열", "inspection");
        store();
        QuarkusTransaction.requiringNew().run(() -> {
            Revision revision = Revision.findById(unit.revision);
            revision.at = revision.at.minusSeconds(1);
            entityManager
                    .createQuery("update TranslationUnit set ko = '전혀 다른 말' where id = ?1")
                    .setParameter(1, unit.id)
                    .executeUpdate();
        });
        running.readAgain(() -> List.of(unit.id)); // so that other tests find it in step
        IndexMoment moment = restarted().index(Language.KO).moment();
        assertEquals("전혀 다른 말", moment.get(unit.id).segment().text());
    }

    @Test
    void whileTheIndexIsMadeNobodyGetsAnAnswerOfIt() {
        running.replace(running.indexes(), () -> "The index is being made from the rows: 1 of 2 units so far.");
        try {
            assertThrows(IndexNotReadyException.class, () -> running.index(Language.KO));
            Api.post("suggestions", Map.of("text", "검열", "source", "ko"))
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("detail", containsString("1 of 2 units so far"));
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'index' }.data.progress", containsString("1 of 2 units so far"));
            for (String look : List.of(
                    "tmserver/ko/en/unit/a",
                    "api/v1/ko/en/unit?source=a",
                    "pensieve/search/ko/en/?q=a",
                    "modernmt/translate?q=a&source=ko&target=en",
                    "mymemory/get?q=a&langpair=ko%7Cen")) {
                given().urlEncodingEnabled(false)
                        .get("/" + look)
                        .then()
                        .statusCode(503)
                        .body(containsString("1 of 2 units so far"));
            }
            given().formParam("q", "a")
                    .formParam("source", "ko")
                    .formParam("target", "en")
                    .post("/libretranslate/translate")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("error", containsString("1 of 2 units so far"));
            given().urlEncodingEnabled(false)
                    .get("/apertium/translate?q=a&langpair=ko%7Cen")
                    .then()
                    .body("responseStatus", equalTo(503))
                    .body("responseDetails", containsString("1 of 2 units so far"));
            save("단속", "crackdown");
        } finally {
            running.ready();
        }
        given().get("/q/health/ready").then().statusCode(200);
        Api.post("suggestions", Map.of("text", "단속", "source", "ko", "memories", List.of(memory)))
                .statusCode(200)
                .body("segments[0].matches[0].target", equalTo("crackdown"));
    }

    private void store() throws Exception {
        IndexKeeper keeper = keeper(new UnitIndexer());
        keeper.start(null);
        keeper.stop(null);
    }

    private UnitIndexer restarted() throws Exception {
        UnitIndexer indexer = new UnitIndexer();
        keeper(indexer).start(null);
        assertTrue(indexer.awaitReady(Duration.ofMinutes(1)));
        return indexer;
    }

    private IndexKeeper keeper(UnitIndexer indexer) {
        IndexKeeper keeper = new IndexKeeper(indexer, turn, new PairFinder(), entityManager, revisions, home);
        keepers.add(keeper);
        return keeper;
    }

    /** Each holds an index of all units that tests have stored, and looks after it until it is stopped. */
    @AfterEach
    void stopKeepers() throws InterruptedException {
        for (IndexKeeper keeper : keepers) {
            keeper.stop(null);
        }
    }

    private Path list(Language language) {
        return home.resolve("index").resolve(language.code()).resolve("index");
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> ids(UnitIndexer indexer, Language language) {
        return indexer.index(language).moment().ids().sorted().boxed().toList();
    }

    /** Both hold the same units with the same segments, in both languages. */
    private static void assertSame(UnitIndexer expected, UnitIndexer actual) {
        for (Language language : Language.values()) {
            assertEquals(ids(expected, language), ids(actual, language));
            IndexMoment one = expected.index(language).moment();
            IndexMoment other = actual.index(language).moment();
            LongStream ids = one.ids();
            ids.forEach(id -> assertEquals(one.get(id), other.get(id)));
        }
    }

    private TranslationUnit save(String ko, String en) {
        return writer.save(memory, draft(ko, en), null).units().get(0);
    }

    private static UnitDraft draft(String ko, String en) {
        return UnitDraft.of(Segment.of(ko), Segment.of(en), Language.KO);
    }
}
