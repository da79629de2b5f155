package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hangyeol.exchange.ImportPreview.Column;
import org.hangyeol.exchange.ImportPreview.PreviewedUnit;
import org.hangyeol.exchange.csv.SheetRows;
import org.hangyeol.exchange.csv.TableLayout;
import org.hangyeol.exchange.csv.TableOptions;
import org.hangyeol.exchange.csv.TableRows;
import org.hangyeol.exchange.csv.TableUnitReader;

/** Reads the beginning of a file of units as an import would, and stores nothing. */
@ApplicationScoped
public class Previewer {
    /** A text is read so far; a workbook, whose list of parts stands at its end, as a whole. */
    private static final int MOST_BYTES = 1_000_000;

    private static final int LARGEST_WORKBOOK = 20_000_000;
    private static final int MOST_UNITS = 10;
    private static final int MOST_ROWS = 10;
    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_PROBLEMS = 100;

    private static final int LONGEST_WAIT = 3;

    /** The texts of a workbook are all in memory at once, so only one workbook is. */
    final Semaphore turn = new Semaphore(1, true);

    private final UnitImport units;

    Previewer(UnitImport units) {
        this.units = units;
    }

    /**
     * The beginning of a file.
     *
     * @param filename its ending says the format
     * @throws UnsupportedFormatException if it is not one of ours
     * @throws UnreadableFileException if the file is not of its format at all
     * @throws PreviewBusyException if too many want to see workbooks
     */
    ImportPreview preview(String filename, TableOptions options, InputStream body) throws IOException {
        UnitImport.Format format = UnitImport.Format.of(filename);
        if (format == UnitImport.Format.SHEET) {
            return ofWorkbook(options, body);
        }
        byte[] beginning = body.readNBytes(MOST_BYTES);
        Collected collected = new Collected(body.read() >= 0);
        InputStream file = new ByteArrayInputStream(beginning);
        if (format == UnitImport.Format.TABLE) {
            return ofTable(format, options, file, collected);
        }
        try (UnitReader reader = units.reader(format, file, ImportOptions.NONE, collected)) {
            collected.read(reader);
        }
        return new ImportPreview(
                format,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                collected.units,
                collected.problems);
    }

    /** Only a workbook that has arrived takes its turn: else one slow sender would keep the others waiting. */
    private ImportPreview ofWorkbook(TableOptions options, InputStream body) throws IOException {
        Path arrived = Files.createTempFile("preview", ".xlsx");
        try {
            Files.copy(
                    new BoundedStream(body, LARGEST_WORKBOOK, Previewer::tooLarge),
                    arrived,
                    StandardCopyOption.REPLACE_EXISTING);
            takeTurn();
            try {
                return ofTable(UnitImport.Format.SHEET, options, Files.newInputStream(arrived), new Collected(false));
            } finally {
                turn.release();
            }
        } finally {
            Files.delete(arrived);
        }
    }

    private static UnreadableFileException tooLarge(String why, Exception cause) {
        return new UnreadableFileException(
                "Workbook of more than %,d bytes. Import it with dryRun=true to see what would be taken."
                        .formatted(LARGEST_WORKBOOK),
                cause);
    }

    private void takeTurn() {
        try {
            if (!turn.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw new PreviewBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PreviewBusyException();
        }
    }

    private static ImportPreview ofTable(
            UnitImport.Format format, TableOptions options, InputStream file, Collected collected) throws IOException {
        try (TableRows rows = format == UnitImport.Format.SHEET
                ? TableRows.ofSheet(file, options, collected)
                : TableRows.ofText(file, options, collected)) {
            TableLayout layout = null;
            try (TableUnitReader reader = new TableUnitReader(rows, options, collected)) {
                layout = reader.layout();
                collected.read(reader);
            } catch (UnreadableFileException e) {
                // Whoever is to say what the columns hold must see them.
                collected.accept(Problem.error(rows.first().get(0).line(), 0, e.getMessage(), ""));
            }
            TextRows text = rows.source() instanceof TextRows source ? source : null;
            return new ImportPreview(
                    format,
                    text == null ? null : text.encoding().name(),
                    text == null ? null : TableOptions.name(text.dialect().delimiter()),
                    text == null ? null : text.dialect().quotes(),
                    layout == null ? null : layout.header(),
                    rows.source() instanceof SheetRows sheet ? sheet.sheets() : List.of(),
                    columns(rows, layout),
                    layout == null ? null : layout.columnsParameter(),
                    rows(rows),
                    collected.units,
                    collected.problems);
        }
    }

    private static List<Column> columns(TableRows rows, TableLayout layout) {
        int width = layout != null
                ? layout.fields().size()
                : rows.first().stream()
                        .mapToInt(row -> row.texts().size())
                        .max()
                        .orElse(0);
        return IntStream.range(0, Math.min(width, MOST_COLUMNS))
                .mapToObj(i -> new Column(
                        i,
                        layout == null
                                        || !layout.header()
                                        || i >= layout.titles().size()
                                ? null
                                : ImportPreview.shorten(layout.titles().get(i)),
                        layout == null || layout.fields().get(i) == null
                                ? null
                                : layout.fields().get(i).code()))
                .toList();
    }

    private static List<List<String>> rows(TableRows rows) {
        return rows.first().stream()
                .limit(MOST_ROWS)
                .map(row -> row.texts().stream()
                        .limit(MOST_COLUMNS)
                        .map(ImportPreview::shorten)
                        .toList())
                .toList();
    }

    /** What was read so far. */
    private static final class Collected implements Consumer<Problem> {
        private final boolean cut;
        private final List<PreviewedUnit> units = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        /** @param cut whether the file goes on behind what is read of it */
        Collected(boolean cut) {
            this.cut = cut;
        }

        @Override
        public void accept(Problem problem) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            }
        }

        void read(UnitReader reader) {
            UnitLimits limits = new UnitLimits(this);
            ImportedUnit unit = reader.next();
            for (; unit != null; unit = units.size() < MOST_UNITS ? reader.next() : null) {
                ImportedUnit fitting = limits.fit(unit);
                if (fitting != null) {
                    units.add(PreviewedUnit.from(fitting));
                }
            }
            if (cut && units.size() < MOST_UNITS) {
                problems.add(
                        0,
                        Problem.warning(
                                0,
                                0,
                                "Only the first %,d bytes were read, so the last problems may be none."
                                        .formatted(MOST_BYTES),
                                ""));
            }
        }
    }
}
