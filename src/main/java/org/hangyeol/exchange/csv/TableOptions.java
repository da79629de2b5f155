package org.hangyeol.exchange.csv;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.TextEncoding;

/**
 * What a caller says of a table of units. What is null is found out.
 *
 * @param columns what the columns hold, from the first one on; null for one that is left out
 * @param header whether the first row names the columns
 * @param delimiter what stands between cells
 * @param quotes whether cells may be quoted as in RFC 4180
 * @param encoding of a text without a byte order mark
 * @param sheet name of the sheet of a workbook, or its number from 1
 */
public record TableOptions(
        List<UnitField> columns, Boolean header, Character delimiter, Boolean quotes, Charset encoding, String sheet) {

    /** Everything is found out. */
    public static final TableOptions NONE = new TableOptions(null, null, null, null, null, null);

    private static final Map<String, Character> DELIMITERS =
            Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe", '|');

    private static final int MOST_COLUMNS = 1000;

    /**
     * The options as parameters of a request say them; null for what they do not.
     *
     * @param columns such as {@code ko,en,-,date}
     * @param header true, false or auto
     * @param delimiter tab, comma, semicolon or pipe
     * @param quotes true or false
     * @throws InvalidFieldException for anything else
     */
    public static TableOptions of(
            String columns, String header, String delimiter, String quotes, String encoding, String sheet) {
        return new TableOptions(
                columns == null ? null : columns(columns),
                "auto".equals(header) ? null : truth("header", header),
                delimiter == null ? null : delimiter(delimiter),
                truth("quotes", quotes),
                encoding == null ? null : encoding(encoding),
                sheet == null || sheet.isBlank() ? null : sheet);
    }

    private static List<UnitField> columns(String names) {
        List<UnitField> columns = Arrays.stream(names.split(",", MOST_COLUMNS + 1))
                .map(TableOptions::column)
                .toList();
        if (columns.size() > MOST_COLUMNS) {
            throw invalid("columns", names, "Name at most %d columns".formatted(MOST_COLUMNS));
        }
        for (UnitField field : UnitField.values()) {
            int times = Collections.frequency(columns, field);
            boolean needed = field == UnitField.KO || field == UnitField.EN;
            if (times > 1 || needed && times == 0) {
                throw invalid(
                        "columns", names, "Name '%s' %s".formatted(field.code(), needed ? "once" : "once at most"));
            }
        }
        return Collections.unmodifiableList(columns);
    }

    private static UnitField column(String name) {
        if (name.isBlank() || name.strip().equals("-")) {
            return null;
        }
        return Arrays.stream(UnitField.values())
                .filter(field -> field.code().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> invalid("columns", name, "Use %s, or - to leave a column out".formatted(known())));
    }

    /** The names of all fields, with commas. */
    static String known() {
        return Arrays.stream(UnitField.values()).map(UnitField::code).collect(Collectors.joining(", "));
    }

    private static Boolean truth(String field, String value) {
        if (value == null || value.equals("true") || value.equals("false")) {
            return value == null ? null : Boolean.valueOf(value);
        }
        throw invalid(field, value, field.equals("header") ? "Use true, false or auto" : "Use true or false");
    }

    private static char delimiter(String name) {
        Character delimiter = DELIMITERS.get(name);
        if (delimiter == null) {
            throw invalid("delimiter", name, "Use tab, comma, semicolon or pipe");
        }
        return delimiter;
    }

    /** The delimiter as the parameter {@code delimiter} says it; null for any other character. */
    public static String name(char delimiter) {
        return DELIMITERS.entrySet().stream()
                .filter(named -> named.getValue() == delimiter)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Charset encoding(String name) {
        Charset charset = TextEncoding.named(name);
        if (charset == null) {
            throw invalid("encoding", name, "Use a name such as UTF-8, UTF-16, EUC-KR or MS949");
        }
        return charset;
    }

    private static InvalidFieldException invalid(String field, String value, String advice) {
        return new InvalidFieldException(
                field, "Invalid %s: '%s'. %s.".formatted(field, Problem.shorten(value), advice));
    }
}
