package org.hangyeol.exchange.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer.Cells;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.segment.Language;

/**
 * What the columns of a table of units hold.
 *
 * @param header whether the first row names the columns
 * @param titles their names as the first row has them, trimmed; empty if it names none
 * @param fields what each holds, null where that is nothing of a unit; ko and en are among them
 * @param remarks what the user should know of how this was found out
 */
public record TableLayout(boolean header, List<String> titles, List<UnitField> fields, List<Problem> remarks) {

    /**
     * The layout as a caller says it, as the first row names it, or as the texts of the first rows show it.
     *
     * @param rows the first ones, at least one
     * @throws UnreadableFileException if it is not clear which columns hold Korean and English
     */
    static TableLayout of(List<Cells> rows, TableOptions options) {
        if (options.columns() != null) {
            return said(rows, options);
        }
        TableLayout named = Boolean.FALSE.equals(options.header()) ? null : named(rows);
        if (named != null) {
            return named;
        }
        if (Boolean.TRUE.equals(options.header())) {
            throw unclear(rows);
        }
        return seen(rows, options);
    }

    /** The place of a field among the cells of a row, from 0; -1 if there is no such column. */
    int column(UnitField field) {
        return fields.indexOf(field);
    }

    /** What was translated: what a title calls the source, else the first of the two texts. */
    public Language source() {
        int ko = column(UnitField.KO);
        int en = column(UnitField.EN);
        if (header) {
            boolean fromEnglish = UnitField.isSource(titles.get(en)) || UnitField.isTarget(titles.get(ko));
            boolean fromKorean = UnitField.isSource(titles.get(ko)) || UnitField.isTarget(titles.get(en));
            if (fromEnglish != fromKorean) {
                return fromEnglish ? Language.EN : Language.KO;
            }
        }
        return en < ko ? Language.EN : Language.KO;
    }

    /** The layout as the parameter {@code columns} of an import says it: ko,en,-,date. */
    public String columnsParameter() {
        return fields.stream().map(field -> field == null ? "-" : field.code()).collect(Collectors.joining(","));
    }

    private static TableLayout said(List<Cells> rows, TableOptions options) {
        List<UnitField> fields = new ArrayList<>(options.columns());
        List<String> first = rows.get(0).texts();
        boolean named = IntStream.range(0, Math.min(first.size(), fields.size()))
                .anyMatch(i -> fields.get(i) != null && namesText(first.get(i)));
        boolean header = options.header() != null
                ? options.header()
                : named || !isPair(first, fields.indexOf(UnitField.KO), fields.indexOf(UnitField.EN), rows);
        int width = width(rows, header);
        if (fields.size() > width) {
            throw new UnreadableFileException(
                    "Too many columns named: '%d', but the rows have %d, as '%s'. Say columns=…"
                                    .formatted(fields.size(), width, TextRows.excerpt(first))
                            + " with one name for each, and delimiter=… if they are cut wrongly.");
        }
        List<Problem> remarks = new ArrayList<>();
        if (header && !named && options.header() == null) {
            remarks.add(remark(
                    rows,
                    "The first row is not of the same languages as the others, so it was taken for names;"
                            + " say header=false if it is a unit."));
        }
        if (fields.size() < width) {
            remarks.add(remark(
                    rows,
                    "Columns %d to %d were left out; columns=… does not name them."
                            .formatted(fields.size() + 1, width)));
            fields.addAll(Collections.nCopies(width - fields.size(), null));
        }
        return new TableLayout(header, header ? titles(rows) : List.of(), fields, remarks);
    }

    /** Null if the first row does not name both texts. */
    private static TableLayout named(List<Cells> rows) {
        List<String> titles = titles(rows);
        List<UnitField> fields = new ArrayList<>(Collections.nCopies(titles.size(), null));
        for (UnitField field : UnitField.values()) {
            IntStream.range(0, titles.size())
                    .filter(i -> UnitField.of(titles.get(i)) == field)
                    .boxed()
                    .min((a, b) -> Integer.compare(
                            titles.get(a).length(), titles.get(b).length()))
                    .ifPresent(i -> fields.set(i, field));
        }
        nameSides(rows, titles, fields);
        if (!fields.contains(UnitField.KO) || !fields.contains(UnitField.EN)) {
            return null;
        }
        List<Problem> remarks = new ArrayList<>();
        String unknown = IntStream.range(0, titles.size())
                .filter(i -> fields.get(i) == null)
                .mapToObj(titles::get)
                .filter(title -> !title.isEmpty())
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            remarks.add(Problem.warning(
                    rows.get(0).line(),
                    0,
                    "Unknown columns: '%s'. They were left out; known are %s."
                            .formatted(Problem.shorten(unknown), TableOptions.known()),
                    unknown));
        }
        return new TableLayout(true, titles, fields, remarks);
    }

    /** Columns called source and target have the languages that their texts show, or the one that is left. */
    private static void nameSides(List<Cells> rows, List<String> titles, List<UnitField> fields) {
        for (int i = 0; i < titles.size(); i++) {
            boolean side = UnitField.isSource(titles.get(i)) || UnitField.isTarget(titles.get(i));
            if (fields.get(i) == null && side && UnitField.of(titles.get(i)) == null) {
                UnitField shown = ColumnLanguage.of(rows.subList(1, rows.size()), i);
                UnitField left = !fields.contains(UnitField.KO) ? UnitField.KO : UnitField.EN;
                boolean other = fields.contains(UnitField.KO) != fields.contains(UnitField.EN);
                UnitField field = shown == null && other ? left : shown;
                if (field != null && !fields.contains(field)) {
                    fields.set(i, field);
                }
            }
        }
    }

    private static TableLayout seen(List<Cells> rows, TableOptions options) {
        List<Cells> body = rows.size() > 1 ? rows.subList(1, rows.size()) : rows;
        int width = width(rows, false);
        List<UnitField> fields = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            fields.add(ColumnLanguage.of(body, i));
        }
        if (Collections.frequency(fields, UnitField.KO) != 1 || Collections.frequency(fields, UnitField.EN) != 1) {
            throw unclear(rows);
        }
        int ko = fields.indexOf(UnitField.KO);
        int en = fields.indexOf(UnitField.EN);
        boolean header = options.header() == null && !isPair(rows.get(0).texts(), ko, en, rows);
        String remark = "%s: column %d was taken for ko and column %d for en%s. If that is wrong, say %s."
                .formatted(
                        header ? "The header row names no known column" : "No header row",
                        ko + 1,
                        en + 1,
                        width > 2 ? ", the others were left out" : "",
                        header
                                ? "columns=…, or header=false if the first row is a unit"
                                : "columns=…, or header=true if the first row is none");
        return new TableLayout(header, header ? titles(rows) : List.of(), fields, List.of(remark(rows, remark)));
    }

    /** Whether the first row may be a unit as the others are. */
    private static boolean isPair(List<String> first, int ko, int en, List<Cells> rows) {
        if (rows.size() < 2 || Math.max(ko, en) >= first.size()) {
            return true;
        }
        boolean likeOthers =
                ColumnLanguage.mayBe(UnitField.KO, first.get(ko)) && ColumnLanguage.mayBe(UnitField.EN, first.get(en));
        List<Cells> others = rows.subList(1, rows.size());
        return likeOthers
                || ColumnLanguage.of(others, ko) != UnitField.KO
                || ColumnLanguage.of(others, en) != UnitField.EN;
    }

    private static boolean namesText(String title) {
        UnitField field = UnitField.of(title);
        return field == UnitField.KO || field == UnitField.EN || UnitField.isSource(title) || UnitField.isTarget(title);
    }

    private static List<String> titles(List<Cells> rows) {
        return rows.get(0).texts().stream().map(String::strip).toList();
    }

    /** That of the header row, else that of most rows. */
    private static int width(List<Cells> rows, boolean header) {
        List<Integer> widths = rows.stream().map(row -> row.texts().size()).toList();
        return header
                ? widths.get(0)
                : widths.stream()
                        .max((a, b) ->
                                Integer.compare(Collections.frequency(widths, a), Collections.frequency(widths, b)))
                        .orElseThrow();
    }

    private static Problem remark(List<Cells> rows, String message) {
        return Problem.warning(
                rows.get(0).line(), 0, message, TextRows.excerpt(rows.get(0).texts()));
    }

    private static UnreadableFileException unclear(List<Cells> rows) {
        return new UnreadableFileException(
                ("No header row with the columns ko and en: found '%s'. Put a first line like ko,en above the rows, or say"
                                + " what the columns hold with columns=ko,en (- for one to leave out).")
                        .formatted(TextRows.excerpt(rows.get(0).texts())));
    }
}
