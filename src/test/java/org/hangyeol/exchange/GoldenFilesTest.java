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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The files under src/test/resources/exchange; the README there explains them. */
class GoldenFilesTest {

    @ParameterizedTest
    @MethodSource("files")
    void givesTheExpectedUnitsAndProblems(Path file) throws IOException {
        Path expected = file.resolveSibling(file.getFileName() + ".expected");
        assertEquals(Files.readString(expected), asText(read(file.getFileName().toString(), Files.readAllBytes(file))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheSameInUtf16(Path file) throws IOException {
        String text = Files.readString(file);
        String marked = (text.startsWith("\uFEFF") ? "" : "\uFEFF") + text;
        String name = file.getFileName().toString();
        List<String> expected = read(name, Files.readAllBytes(file)).lines();
        assertEquals(
                expected, read(name, marked.getBytes(StandardCharsets.UTF_16LE)).lines());
        assertEquals(
                expected, read(name, marked.getBytes(StandardCharsets.UTF_16BE)).lines());
    }

    @Test
    void filesAreThere() {
        assertTrue(files().count() >= 18);
    }

    private static Reading read(String name, byte[] content) {
        InputStream in = new ByteArrayInputStream(content);
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
        try (Stream<Path> files = Files.list(
                Path.of(GoldenFilesTest.class.getResource("/exchange").toURI()))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(tmx|xliff|csv|tsv|po)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
