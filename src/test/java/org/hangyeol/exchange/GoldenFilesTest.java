package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.hangyeol.exchange.csv.TableOptions;
import org.hangyeol.exchange.csv.TableUnitReader;
import org.hangyeol.exchange.po.PoReader;
import org.hangyeol.exchange.tmx.TmxReader;
import org.hangyeol.exchange.xliff.XliffReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The files under src/test/resources/exchange; the README there explains them. */
class GoldenFilesTest {

    @ParameterizedTest
    @MethodSource("files")
    void givesTheExpectedUnitsAndProblems(Path file) throws IOException {
        Path expected = file.resolveSibling(file.getFileName() + ".expected");
        assertEquals(Files.readString(expected), asText(read(file, Files.readAllBytes(file))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheSameInUtf16(Path file) throws IOException {
        String text = Files.readString(file);
        String marked = (text.startsWith("\uFEFF") ? "" : "\uFEFF") + text;
        List<String> expected = read(file, Files.readAllBytes(file)).lines();
        assertEquals(
                expected, read(file, marked.getBytes(StandardCharsets.UTF_16LE)).lines());
        assertEquals(
                expected, read(file, marked.getBytes(StandardCharsets.UTF_16BE)).lines());
    }

    @Test
    void filesAreThere() {
        assertTrue(files().count() >= 26);
    }

    private static Reading read(Path file, byte[] content) {
        InputStream in = new ByteArrayInputStream(content);
        if (file.getParent().endsWith("xliff")) {
            return Reading.of(problems -> new XliffReader(in, problems));
        }
        String name = file.toString();
        return Reading.of(problems -> switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv", "tsv" -> TableUnitReader.ofText(in, TableOptions.NONE, problems);
            case "po" -> new PoReader(in, problems);
            default -> new TmxReader(in, problems);
        });
    }

    private static String asText(Reading reading) {
        return reading.lines().isEmpty() ? "" : String.join("\n", reading.lines()) + "\n";
    }

    static Stream<Path> files() {
        return Stream.of("/exchange", "/exchange/xliff").flatMap(GoldenFilesTest::files);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(GoldenFilesTest.class.getResource(folder).toURI()))) {
            String known = ".*\\.(tmx|xliff|xlf|sdlxliff|mqxliff|mxliff|csv|tsv|po)";
            return files.filter(file -> file.toString().matches(known)).sorted().toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
