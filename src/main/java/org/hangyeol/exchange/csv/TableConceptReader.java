package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.hangyeol.exchange.ConceptReader;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.DataCategory;
import org.hangyeol.glossary.Example;
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
 * concept, with a column {@code ko} and a column {@code en}, and perhaps {@code note}. Other columns are kept as data
 * categories of the term or concept. A row that cannot be understood is reported and left out; the other terms of its
 * concept are taken.
 */
public final class TableConceptReader implements ConceptReader {
    private static final Set<String> TERM_ROWS = Set.of("concept", "language", "term");
    private static final Set<String> CONCEPT_ROWS = Set.of("ko", "en");
    private static final Set<String> ALL_OF_CONCEPT_ROWS = Set.of("ko", "en", "note", "domain", "definition", "source");

    private final TableReader table;
    private final Consumer<Problem> problems;
    private final boolean oneRowATerm;
    private final List<String> otherColumns;
    private final Set<String> codesRead = new HashSet<>();
    private Row ahead;

    /**
     * @param table closed by {@link #close}
     * @throws UnreadableFileException if the header row names the columns of neither form
     */
    public TableConceptReader(TableReader table, Consumer<Problem> problems) {
        this.table = table;
        this.problems = problems;
        this.oneRowATerm = table.columns().containsAll(TERM_ROWS);
        if (!oneRowATerm && !table.columns().containsAll(CONCEPT_ROWS)) {
            throw new UnreadableFileException(
                    ("Not a glossary: '%s'. Expected a header row with the columns concept, language, term; or ko, en. For a"
                                    + " word list without one, say format=omegat, deepl-tsv or deepl-csv.")
                            .formatted(Problem.shorten(String.join(", ", table.columns()))));
        }
        this.otherColumns = table.columns().stream()
                .filter(column -> oneRowATerm ? !TermColumns.isKnown(column) : !ALL_OF_CONCEPT_ROWS.contains(column))
                .toList();
        this.ahead = table.next();
    }

    @Override
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
    private boolean isScattered(Row row) {
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
        Row row = ahead;
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
                        others(row),
                        List.of(TermToSave.plain("ko", row.get("ko")), TermToSave.plain("en", row.get("en")))));
    }

    private ImportedConcept conceptOfRows() {
        Row first = ahead;
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
        return terms.isEmpty()
                ? null
                : new ImportedConcept(
                        first.line(),
                        concept(first, TermColumns.isLabel(code) ? null : code, conceptCategories(first), terms));
    }

    /** What the row says in columns that mean nothing here. */
    private List<DataCategory> others(Row row) {
        return otherColumns.stream()
                .filter(column -> row.get(column) != null)
                .map(column -> new DataCategory(table.title(column), row.get(column)))
                .toList();
    }

    private List<DataCategory> conceptCategories(Row first) {
        try {
            return list(first, "categories", DataCategory.class);
        } catch (InvalidRowException e) {
            problems.accept(Problem.error(first.line(), 0, e.getMessage(), first.excerpt()));
            return List.of();
        }
    }

    private static ConceptToSave concept(
            Row first, String code, List<DataCategory> categories, List<TermToSave> terms) {
        return new ConceptToSave(
                code,
                first.get("domain"),
                first.get("definition"),
                first.get("note"),
                first.get("source"),
                categories,
                terms,
                null,
                null);
    }

    /** The term of a row, or null after the reason for leaving it out was reported. */
    private TermToSave term(Row row) {
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
                    row.get("termNote"),
                    list(row, "examples", Example.class),
                    Stream.concat(others(row).stream(), list(row, "termCategories", DataCategory.class).stream())
                            .toList());
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

    private static String required(Row row, String column) {
        String value = row.get(column);
        if (isBlank(value)) {
            throw new InvalidRowException("No text in the column '%s'. Fill it.".formatted(column));
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Row row, String column, E otherwise) {
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

    private static <T> List<T> list(Row row, String column, Class<T> of) {
        try {
            return TermColumns.list(row.get(column), of);
        } catch (JsonProcessingException e) {
            throw new InvalidRowException(
                    "Unreadable JSON in the column '%s': '%s'. Write a list of objects, or nothing."
                            .formatted(column, Problem.shorten(row.get(column))));
        }
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

    @Override
    public long bytesRead() {
        return table.bytesRead();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
