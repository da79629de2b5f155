package org.hangyeol.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hangyeol.segment.Language;

/** Texts to look up, all made from units in the same way. */
public record QuerySet(String name, Language language, List<Query> queries) {
    /** The set of North Korean news, asked against units with the same sentences in the spelling of the South. */
    public static final String NORTH = "north";

    /** A set whose queries are like no unit. */
    public static final String UNSEEN = "unseen";

    private static final List<String> NAMES = List.of("exact", "light", "heavy", UNSEEN);

    /** @param unit number of the unit it was made from; 0 if it was made from none */
    public record Query(String text, long unit) {
        private static Query from(String[] columns) {
            return new Query(columns[1], columns[2].equals("-") ? 0 : Long.parseLong(columns[2]));
        }
    }

    /** The default threshold of a language. */
    public static int threshold(Language language) {
        return language == Language.KO ? 65 : 70;
    }

    /** All sets of both languages; the unit of a North Korean query is its row in the news. */
    public static List<QuerySet> all() {
        List<QuerySet> sets = new ArrayList<>();
        for (Language language : Language.values()) {
            NAMES.forEach(name -> sets.add(read(name, language)));
        }
        sets.add(north());
        return sets;
    }

    private static QuerySet read(String name, Language language) {
        String file = "queries/%s.%s.tsv".formatted(name, language.code());
        Stream<String[]> rows = BenchmarkFiles.rows(BenchmarkFiles.DATA.resolve(file));
        return new QuerySet(name, language, rows.map(Query::from).toList());
    }

    private static QuerySet north() {
        List<BenchmarkFiles.NewsSentence> news = BenchmarkFiles.news();
        return new QuerySet(
                NORTH,
                Language.KO,
                IntStream.range(0, news.size())
                        .mapToObj(i -> new Query(news.get(i).north(), i + 1L))
                        .toList());
    }

    /** The same set with its first queries only; files of queries are shuffled. */
    public QuerySet first(int count) {
        return new QuerySet(name, language, queries.subList(0, Math.min(count, queries.size())));
    }

    /** How tables call it. */
    public String title() {
        return "%s %s".formatted(language.code(), name);
    }
}
