package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Broken and hostile files as an import takes them: those under src/test/resources/exchange/hostile, each named after what
 * it shows, and some too long to be stored.
 */
@QuarkusTest
class HostileFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/exchange/hostile");
    private static final String GOOD =
            "<tu><tuv xml:lang='ko'><seg>뒤</seg></tuv><tuv xml:lang='en'><seg>after</seg></tuv></tu>";

    @Inject
    UnitImport units;

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected") && !name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheExpectedUnitsAndProblems(String name) throws IOException {
        List<String> expected = Files.readAllLines(FOLDER.resolve(name + ".expected"));
        assertEquals(
                expected, read(name, Files.readAllBytes(FOLDER.resolve(name))).lines());
    }

    private Reading read(String name, byte[] file) {
        return Reading.of(problems -> {
            UnitReader reader = units.reader(
                    UnitImport.Format.of(name), new ByteArrayInputStream(file), ImportOptions.NONE, problems);
            return new AsImported(reader, problems);
        });
    }

    private Reading tmx(String units) {
        return read("a.tmx", ("<tmx><body>" + units + GOOD + "</body></tmx>").getBytes(StandardCharsets.UTF_8));
    }

    static Stream<String> longNames() {
        String name = "x".repeat(1_000_000);
        return Stream.of(
                "<" + name + "/>",
                "</" + name + ">",
                "<tu " + name + "='1'/>",
                "&" + name + ";",
                "<tu a='>' " + name + "='1'/>");
    }

    @ParameterizedTest
    @MethodSource("longNames")
    void aNameWithoutEndBreaksTheFileOff(String markup) {
        Reading reading = tmx(GOOD + markup);
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertTrue(reading.problemLines().get(0).contains("file breaks off"), reading.problemLines()::toString);
    }

    @Test
    void aProcessingInstructionWithoutEndIsPassedOver() {
        Reading reading = tmx("<?" + "x".repeat(1_000_000) + "?>");
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertEquals(List.of(), reading.problemLines());
    }

    @Test
    void nativeCodesWithoutNumberAreTooMuchMarkup() {
        String codes = "<bpt type='TYPE' i='1'/>".repeat(200_000);
        for (String type : List.of("x-hangyeol", "x")) {
            Reading reading = tmx(GOOD.replace("뒤", "가" + codes.replace("TYPE", type)));
            assertEquals(List.of("뒤 | after"), reading.texts());
            assertTrue(reading.problemLines().get(0).contains("Too much markup"), reading.problemLines()::toString);
        }
    }

    @Test
    void aWordWithoutEndIsOnlyTooLong() {
        Reading reading = tmx(GOOD.replace("뒤", "x".repeat(1_000_000)) + "<!-- " + "x".repeat(1_000_000) + "-->");
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertEquals(1, reading.problems().size());
        assertTrue(reading.problemLines().get(0).contains("Segment too long"), reading.problemLines()::toString);
    }

    @Test
    void aUnitOfXliffWithSegmentsWithoutNumberIsLeftOut() {
        String good = "<segment><source>뒤</source><target>after</target></segment></unit>";
        String file = "<xliff version='2.0' srcLang='ko' trgLang='en'><file id='f'><unit id='1'>"
                + "<segment><source>가</source><target>a</target></segment>".repeat(50_000)
                + good + "<unit id='2'>" + good + "</file></xliff>";
        Reading reading = read("a.xlf", file.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertEquals(1, reading.problems().size());
        assertTrue(reading.problemLines().get(0).contains("Unit too long"), reading.problemLines()::toString);
    }

    @Test
    void namesWithoutNumberAreRefused() {
        String names = IntStream.range(0, 100_000).mapToObj("<x%d/>"::formatted).collect(Collectors.joining());
        Reading reading = tmx(GOOD + names);
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertTrue(
                reading.lines().get(reading.lines().size() - 1).startsWith("UNREADABLE Too many different names"),
                reading.lines()::toString);
    }

    @Test
    void namesOfManyFilesAreNotOneFilesFault() {
        for (int file = 0; file < 20; file++) {
            String prefix = "n" + file + "-";
            String names = IntStream.range(0, 10_000)
                    .mapToObj(i -> "<" + prefix + i + "/>")
                    .collect(Collectors.joining());
            assertEquals(List.of("뒤 | after"), tmx(names).texts());
        }
    }

    @Test
    void manyAndLongAttributesBreakTheFileOff() {
        String attributes = IntStream.range(0, 1000)
                .mapToObj(i -> " a%d='%s'".formatted(i, "x".repeat(1000)))
                .collect(Collectors.joining());
        Reading reading = tmx(GOOD + "<tu" + attributes + "/>");
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertTrue(reading.problemLines().get(0).contains("file breaks off"), reading.problemLines()::toString);
    }
}
