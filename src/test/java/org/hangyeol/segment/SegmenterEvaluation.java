package org.hangyeol.segment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Prints how well sentence boundaries are found in real news: {@code mvn -q test -Pevaluate -Ddata=…}.
 *
 * <p>The articles have a gold standard made by reading them. The rows of {@code news/dev.tsv} are joined, five with
 * spaces to a paragraph, and cut again. Some rows hold several sentences, and some are headlines or stop in
 * mid-sentence, where nothing in the joined text shows a boundary. The adjusted figures set those aside by
 * {@link #HIDDEN_END}, {@link #HIDDEN_START} and {@link #SENTENCE_INSIDE}, which look at the text only.
 */
class SegmenterEvaluation {
    private static final Path DATA = Path.of(System.getProperty("hangyeol.data", "../shared/data"));
    private static final int ROWS_IN_PARAGRAPH = 5;

    /** A row that does not end with a stop. */
    private static final Pattern HIDDEN_END = Pattern.compile("(?s).*[^.?!…\"'”’˝)\\s][\\s\"'”’˝)]*");
    /** A row that begins in mid-sentence. */
    private static final Pattern HIDDEN_START = Pattern.compile("(?s)(\\p{Ll}|,|라고 ).*");
    /** Within a row: a Korean predicate, or a lower-case word, a number or a name, with a stop, and a new beginning. */
    private static final Pattern SENTENCE_INSIDE = Pattern.compile(
            "(?s).*(다\\.[”\"]?¦\\s(?!(고|며|이?라[고며면는])(\\s|$))|[a-z0-9][.?!][\"”’]?¦\\s[\"“`]*\\p{Lu}|[a-z]\\.¦[가-힣\\p{Lu}]).*");

    private final Segmenter segmenter = new Segmenter();

    @Test
    void printBoundaryPrecisionAndRecall() throws IOException {
        System.out.printf(
                "%-28s %6s %6s %10s %8s %10s %8s%n",
                "text", "gold", "found", "precision", "recall", "adjusted", "adjusted");
        for (String line : resource("article-sentences.tsv")
                .lines()
                .filter(l -> !l.startsWith("#"))
                .toList()) {
            String[] columns = line.split("\t");
            SortedSet<Integer> gold = Stream.of(columns[1].split(" "))
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            evaluate(columns[0], Files.readString(DATA.resolve("articles").resolve(columns[0])), gold, Language.EN);
        }
        evaluateColumn("dev.tsv Korean (South)", 0, Language.KO);
        evaluateColumn("dev.tsv Korean (North)", 1, Language.KO);
        evaluateColumn("dev.tsv English", 2, Language.EN);
    }

    private void evaluateColumn(String name, int column, Language language) throws IOException {
        StringBuilder text = new StringBuilder();
        SortedSet<Integer> gold = new TreeSet<>();
        // Not readAllLines: the second column ends with a carriage return, which is not the end of a row.
        for (String row : Files.readString(DATA.resolve("news/dev.tsv")).split("\n")) {
            if (!gold.isEmpty()) {
                text.append(gold.size() % ROWS_IN_PARAGRAPH == 0 ? "\n\n" : " ");
            }
            text.append(row.split("\t")[column].strip());
            gold.add(text.length());
        }
        evaluate(name, text.toString(), gold, language);
    }

    private void evaluate(String name, String text, SortedSet<Integer> gold, Language language) {
        SortedSet<Integer> found = segmenter.segment(text, language).stream()
                .map(TextSegment::end)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Integer> missed = gold.stream().filter(end -> !found.contains(end)).toList();
        List<Integer> extra = found.stream().filter(end -> !gold.contains(end)).toList();
        List<Integer> missedVisibly =
                missed.stream().filter(end -> isVisible(text, end)).toList();
        List<Integer> wronglyExtra = extra.stream()
                .filter(end -> !SENTENCE_INSIDE.matcher(around(text, end)).matches())
                .toList();
        int right = found.size() - extra.size();
        int rightAdjusted = right + extra.size() - wronglyExtra.size();
        System.out.printf(
                "%-28s %6d %6d %10.4f %8.4f %10.4f %8.4f%n",
                name,
                gold.size(),
                found.size(),
                (double) right / found.size(),
                (double) right / gold.size(),
                (double) rightAdjusted / found.size(),
                (double) rightAdjusted / (rightAdjusted + missedVisibly.size()));
        missedVisibly.forEach(end -> System.out.println("    missed: " + around(text, end)));
        wronglyExtra.forEach(end -> System.out.println("    extra:  " + around(text, end)));
    }

    private static boolean isVisible(String text, int end) {
        String before = text.substring(Math.max(0, end - 4), end);
        String after = text.substring(end, Math.min(text.length(), end + 20)).strip();
        return !HIDDEN_END.matcher(before).matches()
                && !HIDDEN_START.matcher(after).matches();
    }

    private static String around(String text, int end) {
        return (text.substring(Math.max(0, end - 30), end) + "¦"
                        + text.substring(end, Math.min(text.length(), end + 20)))
                .replace('\n', ' ');
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = SegmenterEvaluation.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
