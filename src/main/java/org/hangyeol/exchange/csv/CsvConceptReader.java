package org.hangyeol.exchange.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.GlossarySyntaxException;
import org.hangyeol.glossary.StopContext;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.glossary.TermToSave;
import org.hangyeol.glossary.Validity;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * Reads concepts from a table of one of two forms: one row a term, with the columns {@code concept}, {@code language}
 * and {@code term} and any of the others of {@code glossary/README.md}, the rows of a concept together; or one row a
 * concept, with a column {@code ko} and a column {@code en}, and perhaps {@code note}. A row that cannot be understood
 * is reported and left out; the other terms of its concept are taken.
 */
public final class CsvConceptReader implements Closeable {
    private static final Set<String> TERM_ROWS = Set.of("concept", "language", "term");
    private static final Set<String> CONCEPT_ROWS = Set.of("ko", "en");
    private static final Set<String> ALL_OF_TERM_ROWS = Set.of(
            "concept",
            "domain",
            "definition",
            "note",
            "source",
            "language",
            "term",
            "status",
            "kind",
            "pos",
            "valid",
            "outlet",
            "stop",
            "termnote");
    private static final Set<String> ALL_OF_CONCEPT_ROWS = Set.of("ko", "en", "note", "domain", "definition", "source");

    private final TableReader table;
    private final String author;
    private final Consumer<Problem> problems;
    private final boolean oneRowATerm;
    private final Set<String> codesRead = new HashSet<>();
    private TableReader.Row ahead;

    /** A concept and the line its first row is on. */
    public record ImportedConcept(long line, ConceptToSave concept) {}

    /**
     * Reads the header row.
     *
     * @param in closed by {@link #close}
     * @param author who imports it; null if nobody said
     * @throws UnreadableFileException if the header row names the columns of neither form
     */
    public CsvConceptReader(InputStream in, String author, Consumer<Problem> problems) {
        this.table = new TableReader(in, problems);
        this.author = author;
        this.problems = problems;
        this.oneRowATerm = table.columns().containsAll(TERM_ROWS);
        if (!oneRowATerm && !table.columns().containsAll(CONCEPT_ROWS)) {
            throw new UnreadableFileException(
                    "Not a glossary: '%s'. Expected a header row with the columns concept, language, term; or ko, en."
                            .formatted(Problem.shorten(String.join(", ", table.columns()))));
        }
        Set<String> unknown = new LinkedHashSet<>(table.columns());
        unknown.removeAll(oneRowATerm ? ALL_OF_TERM_ROWS : ALL_OF_CONCEPT_ROWS);
        if (!unknown.isEmpty()) {
            problems.accept(Problem.warning(
                    1,
                    0,
                    "Unknown columns: '%s'. They are not read.".formatted(Problem.shorten(String.join(", ", unknown))),
                    ""));
        }
        this.ahead = table.next();
    }

    /** The next concept that has a term, or null at the end. */
    public ImportedConcept next() {
        while (ahead != null) {
            if (oneRowATerm && isScattered(ahead)) {
                ahead = table.next();
                continue;
            }
            ImportedConcept concept = oneRowATerm ? conceptOfRows() : conceptOfRow();
            if (concept != null) {
                return concept;
            }
        }
        return null;
    }

    /** Whether the row belongs to a concept that has ended; as one of its own it would replace that. */
    private boolean isScattered(TableReader.Row row) {
        String code = row.get("concept");
        boolean scattered = code != null && codesRead.contains(code);
        if (scattered) {
            problems.accept(Problem.error(
                    row.line(),
                    0,
                    "Row apart from its concept: '%s'. Move it up to the other rows of the concept."
                            .formatted(Problem.shorten(code)),
                    row.excerpt()));
        }
        return scattered;
    }

    private ImportedConcept conceptOfRow() {
        TableReader.Row row = ahead;
        ahead = table.next();
        if (isBlank(row.get("ko")) || isBlank(row.get("en"))) {
            problems.accept(Problem.error(
                    row.line(),
                    0,
                    "No text in the column '%s'. Fill both.".formatted(isBlank(row.get("ko")) ? "ko" : "en"),
                    row.excerpt()));
            return null;
        }
        return new ImportedConcept(
                row.line(),
                concept(
                        row,
                        null,
                        List.of(TermToSave.plain("ko", row.get("ko")), TermToSave.plain("en", row.get("en")))));
    }

    private ImportedConcept conceptOfRows() {
        TableReader.Row first = ahead;
        String code = first.get("concept");
        List<TermToSave> terms = new ArrayList<>();
        do {
            TermToSave term = term(ahead);
            if (term != null) {
                terms.add(term);
            }
            ahead = table.next();
        } while (ahead != null && code != null && code.equals(ahead.get("concept")));
        if (code != null) {
            codesRead.add(code);
        }
        return terms.isEmpty() ? null : new ImportedConcept(first.line(), concept(first, code, terms));
    }

    private ConceptToSave concept(TableReader.Row first, String code, List<TermToSave> terms) {
        return new ConceptToSave(
                code,
                first.get("domain"),
                first.get("definition"),
                first.get("note"),
                first.get("source"),
                null,
                terms,
                author,
                null);
    }

    /** The term of a row, or null after the reason for leaving it out was reported. */
    private TermToSave term(TableReader.Row row) {
        try {
            String language = required(row, "language");
            Language known = Language.of(language);
            String validity = row.get("valid");
            if (validity != null) {
                Validity.parse(validity);
            }
            List<String> stops = stops(row.get("stop"));
            stops.forEach(pattern -> StopContext.of(pattern, known));
            return new TermToSave(
                    language,
                    required(row, "term").strip(),
                    constant(TermStatus.class, row, "status", TermStatus.PREFERRED),
                    constant(TermKind.class, row, "kind", TermKind.FULL),
                    row.get("pos"),
                    validity,
                    row.get("outlet"),
                    stops,
                    row.get("termnote"),
                    null,
                    null);
        } catch (InvalidRowException | GlossarySyntaxException | UnknownLanguageException e) {
            problems.accept(Problem.error(row.line(), 0, e.getMessage(), row.excerpt()));
            return null;
        }
    }

    private static final class InvalidRowException extends RuntimeException {
        InvalidRowException(String message) {
            super(message);
        }
    }

    private static String required(TableReader.Row row, String column) {
        String value = row.get(column);
        if (isBlank(value)) {
            throw new InvalidRowException("No text in the column '%s'. Fill it.".formatted(column));
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, TableReader.Row row, String column, E otherwise) {
        String value = row.get(column);
        if (isBlank(value)) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidRowException("Unknown %s: '%s'. Use one of %s."
                        .formatted(
                                column,
                                Problem.shorten(value),
                                Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }

    private static List<String> stops(String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(pattern -> !pattern.isEmpty())
                        .toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** How many bytes were taken from the stream. */
    public long bytesRead() {
        return table.bytesRead();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
