package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * Reads units from a table with the columns {@code ko} and {@code en} (also {@code korean}, {@code ko-KP},
 * {@code en_US} …) and, if it has them, {@code document}, {@code outlet}, {@code position}, {@code date}, {@code author} and
 * {@code note}. The language of the first of the two text columns is the source. See {@link TableReader} for
 * separators, quotes and encodings.
 */
public final class CsvUnitReader implements UnitReader {
    private static final Map<String, Language> NAMES =
            Map.of("ko", Language.KO, "korean", Language.KO, "en", Language.EN, "english", Language.EN);

    private static final Set<String> OPTIONAL = Set.of("document", "outlet", "position", "date", "author", "note");

    private final Consumer<Problem> problems;
    private final TableReader table;
    private final Map<Language, String> textColumns = new EnumMap<>(Language.class);
    private final Language source;

    /**
     * Reads the header row.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if there is no header row that names a Korean and an English column
     */
    public CsvUnitReader(InputStream in, Consumer<Problem> problems) {
        this.problems = problems;
        table = new TableReader(in, problems);
        findTextColumns();
        source = table.columns().stream().filter(textColumns::containsValue).findFirst().stream()
                        .anyMatch(textColumns.get(Language.EN)::equals)
                ? Language.EN
                : Language.KO;
        warnOfUnknownColumns();
    }

    @Override
    public ImportedUnit next() {
        Row row = table.next();
        while (row != null) {
            if (hasBothTexts(row)) {
                return unit(row);
            }
            row = table.next();
        }
        return null;
    }

    @Override
    public long bytesRead() {
        return table.bytesRead();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    /** Plain names first, so that a column "en_note" does not pass for English where there is an "en". */
    private void findTextColumns() {
        table.columns().stream()
                .filter(NAMES::containsKey)
                .forEach(column -> textColumns.putIfAbsent(NAMES.get(column), column));
        for (String column : table.columns()) {
            try {
                textColumns.putIfAbsent(Language.of(column), column);
            } catch (UnknownLanguageException e) {
                continue; // a column of another kind
            }
        }
        if (textColumns.size() < Language.values().length) {
            throw new UnreadableFileException(
                    "No header row with the columns ko and en: found '%s'. Put a first line like ko,en above the rows."
                            .formatted(Problem.shorten(String.join(", ", table.columns()))));
        }
    }

    private void warnOfUnknownColumns() {
        Set<String> unknown = new LinkedHashSet<>(table.columns());
        unknown.removeAll(OPTIONAL);
        unknown.removeAll(textColumns.values());
        if (!unknown.isEmpty()) {
            String names = Problem.shorten(String.join(", ", unknown));
            problems.accept(Problem.warning(
                    1, 0, "Unknown columns: '%s'. They were left out; known are %s.".formatted(names, known()), names));
        }
    }

    private static String known() {
        return "ko, en, document, outlet, position, date, author, note";
    }

    private boolean hasBothTexts(Row row) {
        for (Language language : Language.values()) {
            String text = row.get(textColumns.get(language));
            if (text == null || text.isBlank()) {
                problems.accept(Problem.error(
                        row.line(),
                        0,
                        "Incomplete unit: the column '%s' is empty. Fill it in or remove the row."
                                .formatted(textColumns.get(language)),
                        row.excerpt()));
                return false;
            }
        }
        return true;
    }

    private ImportedUnit unit(Row row) {
        UnitDraft draft = new UnitDraft(
                Segment.of(row.get(textColumns.get(Language.KO))),
                Segment.of(row.get(textColumns.get(Language.EN))),
                source,
                new Place(row.get("document"), position(row), null, null),
                row.get("outlet"),
                row.get("note"),
                null,
                Stamp.UNKNOWN,
                new Stamp(date(row), row.get("author")),
                null);
        return new ImportedUnit(row.line(), draft);
    }

    private Integer position(Row row) {
        String text = row.get("position");
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            warnLeftOut(row, "position", text, "a whole number");
            return null;
        }
    }

    private Instant date(Row row) {
        String text = row.get("date");
        Instant date = text == null ? null : IsoDate.start(text.strip());
        if (text != null && date == null) {
            warnLeftOut(row, "date", text, "2020, 2020-07, 2020-07-26 or 2020-07-26T09:30:00Z");
        }
        return date;
    }

    private void warnLeftOut(Row row, String column, String value, String expected) {
        problems.accept(Problem.warning(
                row.line(),
                0,
                "Unreadable %s: '%s'. It was left out; write %s.".formatted(column, Problem.shorten(value), expected),
                row.excerpt()));
    }
}
