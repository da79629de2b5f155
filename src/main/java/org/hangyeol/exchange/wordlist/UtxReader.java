package org.hangyeol.exchange.wordlist;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.exchange.ConceptReader;
import org.hangyeol.exchange.Dialect;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.DataCategory;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermToSave;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * Reads UTX 1.00 to 1.20. Rows of one concept ID that follow each other are one concept; without an ID each row is. The
 * status and the comment of a row are those of the terms which it adds. Columns of other meaning are kept as data
 * categories of the target term.
 */
public final class UtxReader implements ConceptReader {
    static final List<String> COLUMNS =
            List.of("src", "tgt", "src:pos", "tgt:pos", "term status", "concept ID", "comment");

    private static final Pattern LANGUAGES = Pattern.compile("^#UTX[^;]*;\\s*([\\w-]+)\\s*/\\s*([\\w-]+)\\s*(;|$)");
    private static final Dialect TABS = new Dialect('\t', false, false);

    private final TextRows rows;
    private final Language source;
    private List<String> columns = List.of();
    private final Set<String> idsRead = new HashSet<>();
    private RowLexer.Cells ahead;

    /**
     * Reads the header.
     *
     * @throws UnreadableFileException if it is not that of a UTX file from Korean to English or back
     */
    public UtxReader(InputStream in, Consumer<Problem> problems) {
        rows = new TextRows(in, line -> TABS, "Not a UTX file: '%s'.", problems);
        RowLexer.Cells first = rows.next();
        String head = first == null ? "" : String.join("\t", first.texts());
        Matcher languages = LANGUAGES.matcher(head);
        if (!languages.find()) {
            throw new UnreadableFileException(
                    "Not a UTX file: '%s'. Expected a first line like #UTX 1.11; ko/en; 2026-01-01."
                            .formatted(Problem.shorten(head)));
        }
        source = language(languages.group(1), languages.group(2));
        ahead = rows.next();
        while (ahead != null && ahead.texts().get(0).startsWith("#")) {
            columns = ahead.texts().get(0).toLowerCase(Locale.ROOT).matches("#\\s*src") ? names(ahead) : columns;
            ahead = rows.next();
        }
        if (!columns.contains("src") || !columns.contains("tgt")) {
            throw new UnreadableFileException(
                    "No line that names the columns of a UTX file. Expected one like '#src\ttgt\tsrc:pos'.");
        }
        ahead = usable(ahead);
    }

    private static Language language(String from, String to) {
        try {
            Language source = Language.of(from);
            if (Language.of(to) == source.other()) {
                return source;
            }
        } catch (UnknownLanguageException e) {
            // said below
        }
        throw new UnreadableFileException(
                "UTX file of other languages: '%s/%s'. Expected ko/en or en/ko.".formatted(from, to));
    }

    private static List<String> names(RowLexer.Cells header) {
        return header.texts().stream()
                .map(name -> name.replaceFirst("^#", "").strip())
                .map(name -> COLUMNS.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toList();
    }

    /** The row or the first after it that is a pair of words; others are reported. */
    private RowLexer.Cells usable(RowLexer.Cells from) {
        RowLexer.Cells row = from;
        while (row != null && !isUsable(row)) {
            row = rows.next();
        }
        return row;
    }

    private boolean isUsable(RowLexer.Cells row) {
        if (row.texts().get(0).startsWith("#")) {
            return false; // a comment
        }
        String why = null;
        if (row.texts().size() > columns.size()) {
            why = "Too many columns: '%d' instead of %d. Check the tabs."
                    .formatted(row.texts().size(), columns.size());
        } else if (cell(row, "src").isEmpty() || cell(row, "tgt").isEmpty()) {
            why = "No pair of words. Fill the columns src and tgt.";
        } else if (WordStatus.status(cell(row, "term status")) == null) {
            why = "Unknown term status: '%s'. Use approved, provisional, non-standard or forbidden."
                    .formatted(Problem.shorten(cell(row, "term status")));
        } else if (idsRead.contains(cell(row, "concept ID"))) {
            why = "Row apart from its concept: '%s'. Move it up to the other rows of the concept."
                    .formatted(Problem.shorten(cell(row, "concept ID")));
        }
        if (why != null) {
            rows.skip(row, why);
        }
        return why == null;
    }

    private String cell(RowLexer.Cells row, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= row.texts().size()
                ? ""
                : row.texts().get(index).strip();
    }

    @Override
    public ImportedConcept next() {
        if (ahead == null) {
            return null;
        }
        long line = ahead.line();
        String id = cell(ahead, "concept ID");
        List<TermToSave> terms = new ArrayList<>();
        do {
            add(terms, ahead);
            ahead = usable(rows.next());
        } while (ahead != null && !id.isEmpty() && id.equals(cell(ahead, "concept ID")));
        if (!id.isEmpty()) {
            idsRead.add(id);
        }
        String code = id.isEmpty() || id.matches("#\\d{1,18}") ? null : id;
        return new ImportedConcept(line, new ConceptToSave(code, null, null, null, null, null, terms, null, null));
    }

    private void add(List<TermToSave> terms, RowLexer.Cells row) {
        boolean newTarget = isNew(terms, source.other(), cell(row, "tgt"));
        if (isNew(terms, source, cell(row, "src"))) {
            terms.add(term(row, source, "src", !newTarget));
        }
        if (newTarget) {
            terms.add(term(row, source.other(), "tgt", true));
        }
    }

    private static boolean isNew(List<TermToSave> terms, Language language, String text) {
        return terms.stream()
                .noneMatch(term ->
                        term.language().equals(language.code()) && term.text().equals(text));
    }

    private TermToSave term(RowLexer.Cells row, Language language, String column, boolean commented) {
        String pos = cell(row, column + ":pos");
        String partOfSpeech = pos.equalsIgnoreCase("properNoun") ? "proper noun" : pos.toLowerCase(Locale.ROOT);
        boolean known = partOfSpeech.matches(TermToSave.PARTS_OF_SPEECH);
        List<DataCategory> categories = new ArrayList<>();
        if (!known && !pos.isEmpty()) {
            categories.add(new DataCategory(column + ":pos", pos));
        }
        if (commented) {
            columns.stream()
                    .filter(name -> !COLUMNS.contains(name)
                            && !name.isEmpty()
                            && !cell(row, name).isEmpty())
                    .forEach(name -> categories.add(new DataCategory(name, cell(row, name))));
        }
        String comment = cell(row, "comment");
        return new TermToSave(
                language.code(),
                cell(row, column),
                WordStatus.status(cell(row, "term status")),
                TermKind.FULL,
                known ? partOfSpeech : null,
                null,
                null,
                null,
                commented && !comment.isEmpty() ? comment : null,
                null,
                categories);
    }

    /** What the columns for parts of speech say of a term. */
    static String partOfSpeech(TermJson term) {
        if (term.partOfSpeech() == null || term.partOfSpeech().equals("other")) {
            return "";
        }
        return term.partOfSpeech().equals("proper noun") ? "properNoun" : term.partOfSpeech();
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
