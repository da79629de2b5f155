package org.hangyeol.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that can be pasted into a page: the first column is text, the others are figures. */
public final class MarkdownTable {
    private final String title;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(String title, String... header) {
        this.title = title;
        this.header = List.of(header);
    }

    /** Figures have three digits that count; texts stay as they are. */
    public void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(MarkdownTable::written).toList());
    }

    private static String written(Object cell) {
        if (cell instanceof Double number) {
            int decimals = number < 1 ? 3 : number < 10 ? 2 : number < 100 ? 1 : 0;
            return String.format(Locale.ROOT, "%,." + decimals + "f", number);
        }
        return cell instanceof Number number ? String.format(Locale.ROOT, "%,d", number.longValue()) : cell.toString();
    }

    public void print() {
        List<String> rule =
                IntStream.range(0, header.size()).mapToObj(this::ruleOf).toList();
        System.out.printf("%n### %s%n%n%s%n%s%n", title, line(header), line(rule));
        rows.forEach(row -> System.out.println(line(row)));
    }

    private String ruleOf(int column) {
        String dashes = "-".repeat(width(column) - 1);
        return column == 0 ? dashes + '-' : dashes + ':';
    }

    private String line(List<String> cells) {
        return IntStream.range(0, header.size())
                .mapToObj(column -> {
                    String padding =
                            " ".repeat(width(column) - cells.get(column).length());
                    return column == 0 ? cells.get(column) + padding : padding + cells.get(column);
                })
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(3, Math.max(widest, header.get(column).length()));
    }
}
