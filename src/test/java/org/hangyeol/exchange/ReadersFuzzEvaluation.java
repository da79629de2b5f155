package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.exchange.csv.TableOptions;
import org.hangyeol.memory.OnConflict;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * Changes the files of other tests at random and reads them as an import does, for a minute ({@code -Dfuzz=600}: seconds):
 * {@code mvn -q test -Pevaluate -Dtest=ReadersFuzzEvaluation}. A reader ends soon, throws only
 * {@link UnreadableFileException}, and gives what can be stored. What fails is named by a seed, and read again, alone, with
 * {@code -Dfuzz.seed=…}.
 */
@QuarkusTest
class ReadersFuzzEvaluation {
    private static final long NANOS = Long.getLong("hangyeol.fuzz", 60) * 1_000_000_000L;
    private static final Long ONLY = Long.getLong("hangyeol.fuzz.seed");
    private static final int SECONDS_OF_A_HANG = 20;
    private static final String PIECES = "<>&;\"'/!?[]{}\0\n\r\t, |\\:=-#~\u0001\u0080가";
    private static final List<String> MARKUP = List.of(
            "&lol;",
            "&#0;",
            "&#xD800;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?x",
            "<!DOCTYPE a [",
            "<seg>",
            "</tu>",
            "<ph/>",
            "\"\"",
            "\\u0000",
            "\\ud800",
            "\nmsgid \"",
            "msgstr[9] ",
            "#, fuzzy\n",
            "sep=;\n",
            "\u1112\u1161\u11AB",
            "\u202E",
            "\uFEFF",
            "99999999999999999999");
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("MS949"));

    @Inject
    UnitImport units;

    @Test
    void readersEndAndGiveWhatCanBeStored() throws Exception {
        Map<String, byte[]> files = files();
        ExecutorService reading = Executors.newSingleThreadExecutor();
        long begin = ONLY != null ? ONLY : System.currentTimeMillis();
        long end = System.nanoTime() + NANOS;
        long seed = begin;
        try {
            for (; seed == begin || ONLY == null && System.nanoTime() < end; seed++) {
                Random random = new Random(seed);
                List<String> names = List.copyOf(files.keySet());
                String name = names.get(random.nextInt(names.size()));
                String as = random.nextInt(10) > 0 ? name : names.get(random.nextInt(names.size()));
                byte[] changed = changed(files.get(name), random);
                boolean keepOtherLanguages = random.nextBoolean();
                Future<?> one = reading.submit(() -> read(as, changed, keepOtherLanguages));
                await(one, "seed %d: %s read as %s".formatted(seed, name, as));
            }
        } finally {
            reading.shutdownNow();
        }
        System.out.printf("%,d changed files were read, from seed %d on%n", seed - begin, begin);
    }

    private static void await(Future<?> reading, String what) throws InterruptedException {
        try {
            reading.get(SECONDS_OF_A_HANG, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            Thread.getAllStackTraces().forEach((thread, frames) -> {
                if (thread.getName().startsWith("pool-")) {
                    System.out.println(thread + " " + Arrays.toString(frames));
                }
            });
            fail("It hangs at " + what);
        } catch (ExecutionException e) {
            throw new AssertionError("It fails at " + what, e.getCause());
        }
    }

    private void read(String name, byte[] file, boolean keepOtherLanguages) {
        List<Problem> problems = new ArrayList<>();
        ImportOptions options = new ImportOptions(
                null, null, null, null, OnConflict.KEEP, false, keepOtherLanguages, TableOptions.NONE);
        try (UnitReader reader = new AsImported(
                units.reader(UnitImport.Format.of(name), new ByteArrayInputStream(file), options, problems::add),
                problems::add)) {
            long count = 0;
            for (ImportedUnit unit = reader.next(); unit != null; unit = reader.next()) {
                check(unit.draft());
                count++;
                assertTrue(count <= file.length && reader.bytesRead() <= file.length);
            }
            assertTrue(reader.bytesRead() <= file.length);
        } catch (UnreadableFileException e) {
            assertTrue(e.getMessage().length() < 2000, e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertTrue(problems.size() <= file.length + 10);
        problems.forEach(ReadersFuzzEvaluation::check);
    }

    private static void check(Problem problem) {
        assertTrue(problem.message().length() < 2000, problem.message());
        assertTrue(problem.line() >= 0 && problem.column() >= 0, problem::toString);
    }

    private static void check(UnitDraft draft) {
        for (Segment segment : List.of(draft.ko(), draft.en())) {
            assertTrue(!segment.text().isBlank() && segment.text().length() <= UnitReader.SEGMENT_LIMIT);
            checkXml(segment.text());
            segment.codes().forEach(code -> checkXml(code.markup()));
        }
        Stream.of(
                        draft.note(),
                        draft.outlet(),
                        draft.place().document(),
                        draft.place().before(),
                        draft.place().after(),
                        draft.created().by(),
                        draft.changed().by())
                .filter(text -> text != null)
                .forEach(ReadersFuzzEvaluation::checkXml);
        assertTrue(draft.tmx() == null || XmlElement.parse(draft.tmx()) != null, draft.tmx());
    }

    private static void checkXml(String text) {
        assertTrue(XmlElement.firstIllegal(text) < 0, text);
    }

    private static byte[] changed(byte[] file, Random random) {
        byte[] changed = random.nextInt(8) > 0 ? file : inAnotherEncoding(file, random);
        for (int changes = 1 + random.nextInt(6); changes > 0 && changed.length > 1; changes--) {
            changed = changedOnce(changed, random);
        }
        return changed;
    }

    private static byte[] inAnotherEncoding(byte[] file, Random random) {
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        return (mark + new String(file, StandardCharsets.UTF_8))
                .getBytes(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
    }

    private static byte[] changedOnce(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        int length = random.nextInt(Math.min(200, file.length - from) + 1);
        byte[] chunk = Arrays.copyOfRange(file, from, from + length);
        int to = random.nextInt(file.length);
        switch (random.nextInt(8)) {
            case 0 -> {
                byte[] flipped = file.clone();
                flipped[from] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case 1 -> {
                return Arrays.copyOf(file, from);
            }
            case 2 -> {
                return replaced(file, from, length, new byte[0]);
            }
            case 3 -> {
                return replaced(file, to, 0, chunk);
            }
            case 4 -> {
                return replaced(
                        replaced(file, from, length, new byte[0]), Math.min(to, file.length - length), 0, chunk);
            }
            case 5 -> {
                return replaced(file, from, random.nextInt(2), piece(random));
            }
            case 6 -> {
                return replaced(file, from, 0, utf8(MARKUP.get(random.nextInt(MARKUP.size()))));
            }
            default -> {
                byte[] piece = piece(random);
                byte[] many = new byte[piece.length * (1 + random.nextInt(120_000 / piece.length))];
                for (int i = 0; i < many.length; i++) {
                    many[i] = piece[i % piece.length];
                }
                return random.nextInt(4) > 0 ? replaced(file, from, 0, piece) : replaced(file, from, 0, many);
            }
        }
    }

    private static byte[] piece(Random random) {
        int at = random.nextInt(PIECES.length());
        return utf8(PIECES.substring(at, at + 1));
    }

    private static byte[] replaced(byte[] file, int from, int length, byte[] by) {
        byte[] result = new byte[file.length - length + by.length];
        System.arraycopy(file, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(file, from + length, result, from + by.length, file.length - from - length);
        return result;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The files of other tests by their names, and a workbook. */
    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("src/test/resources/exchange"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (isUnits(file.toString())) {
                    files.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        assertTrue(files.size() > 40);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.setLevel(0); // so that changes are not only of what is packed
            put(zip, "xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='r1'/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='sheet.xml'/></Relationships>");
            put(zip, "xl/sharedStrings.xml", "<sst><si><t>ko</t></si><si><r><t>e</t></r><r><t>n</t></r></si></sst>");
            put(
                    zip,
                    "xl/sheet.xml",
                    "<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                            + "<row><c r='A2' t='inlineStr'><is><t>가</t></is></c><c r='B2' t='str'><v>a</v></c></row>"
                            + "</sheetData></worksheet>");
        }
        files.put("workbook.xlsx", workbook.toByteArray());
        return files;
    }

    private static boolean isUnits(String name) {
        try {
            UnitImport.Format.of(name);
            return true;
        } catch (UnsupportedFormatException e) {
            return false;
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(content));
    }
}
