package org.hangyeol.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Units read page by page, while others read and write too. */
@QuarkusTest
class UnitPagesTest {
    @Inject
    UnitPages pages;

    private static TranslationMemory named(String path) {
        return QuarkusTransaction.requiringNew().call(() -> TranslationMemory.named(Api.name(path)));
    }

    private static String memoryOf(int units) {
        String memory = Api.newMemory();
        String rows = IntStream.range(0, units)
                .mapToObj(i -> "%1$d\t%1$d\t문서 %2$d\n".formatted(i, i % 3))
                .collect(Collectors.joining("", "ko\ten\tdocument\n", ""));
        Api.importFile(memory, "many.tsv", rows).statusCode(200).body("added", equalTo(units));
        return memory;
    }

    private static WantedUnits wanted(TranslationMemory memory, String document, Long afterRevision) {
        return new WantedUnits(memory, document, null, null, TimeRange.ANY, List.of(), null, afterRevision);
    }

    private static List<Long> numbers(Iterable<TranslationUnit> units) {
        return StreamSupport.stream(units.spliterator(), false)
                .map(unit -> unit.id)
                .toList();
    }

    /** In both ways of reading, that of a few units and that of many. */
    @Test
    void everyUnitComesOnceInTheOrderOfNumbers() {
        for (int units : List.of(1, 49, 50, 51, 5000, 5001, 7000)) {
            TranslationMemory memory = named(memoryOf(units));
            List<Long> oldestFirst = numbers(pages.of(WantedUnits.all(memory), false));
            assertEquals(units, oldestFirst.size());
            assertEquals(oldestFirst.stream().distinct().sorted().toList(), oldestFirst);
            List<Long> newestFirst = numbers(pages.of(WantedUnits.all(memory), true));
            assertEquals(oldestFirst.stream().sorted(Comparator.reverseOrder()).toList(), newestFirst);
            assertEquals(
                    (units + 1) / 3,
                    numbers(pages.of(wanted(memory, "문서 1", null), false)).size());
            assertEquals(
                    units, numbers(pages.of(wanted(memory, null, 0L), true)).size());
        }
    }

    @Test
    void unitIsReadWithAllThatItsRowSays() {
        String path = Api.newMemory();
        Api.importFile(path, "one.tmx", """
                        <tmx version="1.4"><header segtype="sentence" srclang="en" datatype="plaintext" o-tmf="x" adminlang="en" creationtool="x" creationtoolversion="1"/>
                        <body><tu srclang="en" creationid="kim" creationdate="20190102T030405Z" changeid="lee" changedate="20200726T093000Z">
                        <note>적어 둔 것</note>
                        <tuv xml:lang="en"><seg>a <ph>{1}</ph>b</seg></tuv><tuv xml:lang="ko"><seg>가<ph>{1}</ph>나</seg></tuv></tu></body></tmx>
                        """).statusCode(200).body("added", equalTo(1));
        TranslationMemory memory = named(path);
        TranslationUnit read =
                pages.of(WantedUnits.all(memory), true).iterator().next();
        Map<String, Object> sent = Api.get(path + "/units").extract().path("items[0]");
        QuarkusTransaction.requiringNew().run(() -> {
            TranslationUnit stored = TranslationUnit.findById(read.id);
            assertEquals(UnitJson.from(stored), UnitJson.from(read));
            assertEquals(stored.tmx, read.tmx);
            assertEquals(stored.pairKey, read.pairKey);
        });
        assertEquals("2020-07-26T09:30:00Z", sent.get("changedAt"));
    }

    @Test
    void whatIsSavedMeanwhileIsNotAmongThem() {
        for (boolean newestFirst : List.of(true, false)) {
            String path = memoryOf(5100);
            Iterator<TranslationUnit> units =
                    pages.of(WantedUnits.all(named(path)), newestFirst).iterator();
            assertTrue(units.hasNext());
            Api.post(path + "/units", Map.of("ko", "나중", "en", "later")).statusCode(201);
            List<String> rest = new ArrayList<>();
            units.forEachRemaining(unit -> rest.add(unit.en));
            assertEquals(5100, rest.size());
            assertTrue(!rest.contains("later"));
        }
    }

    @Test
    void memoryThatIsDeletedMeanwhileIsNoMemoryWithoutUnits() {
        for (int size : List.of(100, 5100)) {
            String path = memoryOf(size);
            Iterator<TranslationUnit> units =
                    pages.of(WantedUnits.all(named(path)), true).iterator();
            units.next();
            Api.delete(path).statusCode(204);
            assertThrows(UnknownMemoryException.class, () -> units.forEachRemaining(unit -> {}));
            TranslationMemory made = QuarkusTransaction.requiringNew().call(() -> {
                Api.put(path, Map.of()).statusCode(200);
                return TranslationMemory.named(Api.name(path));
            });
            assertEquals(List.of(), numbers(pages.of(WantedUnits.all(made), true)));
        }
    }

    /** More readers than the database has connections: who takes units slowly is in nobody's way. */
    @Test
    void slowReadersHoldNothing() {
        TranslationMemory memory = named(memoryOf(200));
        List<Iterator<TranslationUnit>> readers = IntStream.range(0, 200)
                .mapToObj(i -> pages.of(WantedUnits.all(memory), true).iterator())
                .toList();
        readers.forEach(Iterator::next);
        readers.forEach(reader -> {
            List<Long> rest = new ArrayList<>();
            reader.forEachRemaining(unit -> rest.add(unit.id));
            assertEquals(199, rest.size());
        });
    }

    @Test
    void sizeIsThatOfWhatIsWanted() {
        String path = memoryOf(10);
        Api.post(path + "/units", Map.of("ko", "길다", "en", "long", "before", "가".repeat(1234)))
                .statusCode(201);
        TranslationMemory memory = named(path);
        assertEquals(new UnitPages.Size(11, 1234), pages.size(WantedUnits.all(memory)));
        assertEquals(new UnitPages.Size(3, 1), pages.size(wanted(memory, "문서 1", null)));
        assertEquals(new UnitPages.Size(0, 0), pages.size(wanted(memory, "없다", null)));
    }
}
