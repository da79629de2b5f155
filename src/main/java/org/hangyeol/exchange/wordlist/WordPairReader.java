package org.hangyeol.exchange.wordlist;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.exchange.ConceptReader;
import org.hangyeol.exchange.Dialect;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.TermToSave;
import org.hangyeol.segment.Language;

/**
 * Reads glossaries of OmegaT (source, target and perhaps a comment, tab separated, with comment lines) and of DeepL
 * (source and target, by tab or comma). Neither has a header row. Rows that follow each other and have the same source
 * are one concept, the first target preferred.
 */
public final class WordPairReader implements ConceptReader {
    private static final String REFUSAL = "Not a word list: '%s'.";
    private static final Dialect COMMAS = new Dialect(',', true, false);
    private static final Dialect TABS = new Dialect('\t', false, false);

    private final TextRows rows;
    private final Language source;
    private final boolean comments;
    private RowLexer.Cells ahead;

    private WordPairReader(TextRows rows, Language source, boolean comments) {
        this.rows = rows;
        this.source = source;
        this.comments = comments;
        this.ahead = pair();
    }

    /** @param source the language of the first column */
    public static WordPairReader ofOmegaT(InputStream in, Language source, Consumer<Problem> problems) {
        return new WordPairReader(new TextRows(in, line -> TABS, REFUSAL, problems), source, true);
    }

    /**
     * @param tabs whether the columns are parted by tabs, not by commas
     * @param source the language of the first column
     */
    public static WordPairReader ofDeepL(InputStream in, boolean tabs, Language source, Consumer<Problem> problems) {
        return new WordPairReader(new TextRows(in, line -> tabs ? TABS : COMMAS, REFUSAL, problems), source, false);
    }

    @Override
    public ImportedConcept next() {
        if (ahead == null) {
            return null;
        }
        RowLexer.Cells first = ahead;
        List<TermToSave> terms = new ArrayList<>();
        terms.add(TermToSave.plain(source.code(), text(first, 0)));
        terms.add(TermToSave.plain(source.other().code(), text(first, 1)));
        ahead = pair();
        while (ahead != null
                && text(ahead, 0).equals(text(first, 0))
                && text(ahead, 2).equals(text(first, 2))) {
            terms.add(WordStatus.admitted(source.other().code(), text(ahead, 1)));
            ahead = pair();
        }
        String note = text(first, 2).isEmpty() ? null : text(first, 2);
        return new ImportedConcept(
                first.line(), new ConceptToSave(null, null, null, note, null, null, terms, null, null));
    }

    /** The next row with two texts; others are reported. */
    private RowLexer.Cells pair() {
        RowLexer.Cells row = rows.next();
        while (row != null) {
            boolean comment = comments && row.texts().get(0).startsWith("#");
            boolean pair = !text(row, 0).isEmpty() && !text(row, 1).isEmpty();
            if (!comment && pair && row.texts().size() <= (comments ? 3 : 2)) {
                return row;
            }
            if (!comment) {
                rows.skip(
                        row,
                        pair
                                ? "Too many columns: '%d'. Check the separator and quotes."
                                        .formatted(row.texts().size())
                                : "No pair of words. Write a word and its translation in two columns.");
            }
            row = rows.next();
        }
        return null;
    }

    private static String text(RowLexer.Cells row, int column) {
        return column < row.texts().size() ? row.texts().get(column).strip() : "";
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
