package org.hangyeol.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The files that a benchmark reads: {@code -Ddata} says where they are, {@code -Dunits} how many units to take. */
public final class BenchmarkFiles {
    public static final Path DATA = Path.of(System.getProperty("hangyeol.data", "../shared/data"));
    public static final int UNITS = Integer.getInteger("hangyeol.units", 10_000);

    private static final Path GENERATED = Path.of("target", "benchmark");

    private BenchmarkFiles() {}

    /** A generated unit. */
    public record Unit(long id, String ko, String en) {
        private String row() {
            return ko + '\t' + en;
        }
    }

    /** A news sentence in the spelling of South and North, and in English. */
    public record NewsSentence(String south, String north, String en) {
        private String row() {
            return south + '\t' + en;
        }
    }

    /** The units of the memory; number 1 is the first. */
    public static List<Unit> units() {
        try (Stream<Unit> units = eachUnit()) {
            return units.toList();
        }
    }

    /** The same one by one, since a million would fill the heap; to be closed. */
    public static Stream<Unit> eachUnit() {
        try {
            return Files.lines(generated("tsv"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Unit(Long.parseLong(columns[0]), columns[1].strip(), columns[2].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<NewsSentence> news() {
        return rows(DATA.resolve("news/dev.tsv"))
                .map(columns -> new NewsSentence(columns[0], columns[1], columns[2]))
                .toList();
    }

    /** The units as a table that the server imports. */
    public static Path unitTable() {
        return table("units-%d.tsv".formatted(UNITS), units().stream().map(Unit::row));
    }

    /** The units as TMX. */
    public static Path unitTmx() {
        return generated("tmx");
    }

    /** The news sentences, in the spelling of the South, as a table that the server imports. */
    public static Path newsTable() {
        return table("news.tsv", news().stream().map(NewsSentence::row));
    }

    private static Path table(String name, Stream<String> rows) {
        try {
            List<String> lines = Stream.concat(Stream.of("ko\ten"), rows).toList();
            return Files.write(GENERATED.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always makes the same units for the same number, so a file that is there is taken. */
    private static Path generated(String ending) {
        Path file = GENERATED.resolve("generated-%d.%s".formatted(UNITS, ending));
        Path unfinished = GENERATED.resolve("unfinished." + ending);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(GENERATED);
                Process generate = new ProcessBuilder(
                                DATA.resolve("generate").toString(), String.valueOf(UNITS), unfinished.toString())
                        .redirectErrorStream(true)
                        .start();
                String said = new String(generate.getInputStream().readAllBytes());
                if (generate.waitFor() != 0) {
                    throw new IllegalStateException("No units were generated: " + said);
                }
                Files.move(unfinished, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Is -Ddata=%s the data folder?".formatted(DATA), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not lines(): in the news a carriage return stands between two columns. */
    static Stream<String[]> rows(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\n"))
                    .map(line ->
                            Arrays.stream(line.split("\t")).map(String::strip).toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("Is -Ddata=%s the data folder?".formatted(DATA), e);
        }
    }
}
