package org.hangyeol.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.hangyeol.glossary.ConceptJson;

/**
 * What became of a termbase on its way into a file.
 *
 * @param format the name of the format
 * @param concepts how many there were
 * @param terms how many there were
 * @param leftOut how many things the file cannot hold, or not as they are
 * @param kinds the same by kind
 */
public record ExportReport(String format, long concepts, long terms, long leftOut, List<Kind> kinds) {
    private static final int EXAMPLES = 20;

    /** Kinds beyond these are counted together: names of data categories are up to whoever wrote a file. */
    private static final int MOST_KINDS = 100;

    /**
     * One kind of thing that the file cannot hold.
     *
     * @param what which: "definition", "term with a tab or line break"
     * @param examples the first of them, at most {@value ExportReport#EXAMPLES}
     */
    public record Kind(String what, long count, List<LeftOut> examples) {}

    /** Counts while a file is written. */
    static final class Count implements Consumer<LeftOut> {
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final Map<String, List<LeftOut>> examples = new LinkedHashMap<>();
        private long concepts;
        private long terms;

        @Override
        public void accept(LeftOut thing) {
            String what =
                    counts.size() < MOST_KINDS || counts.containsKey(thing.what()) ? thing.what() : "other things";
            counts.merge(what, 1L, Long::sum);
            List<LeftOut> first = examples.computeIfAbsent(what, none -> new ArrayList<>());
            if (first.size() < EXAMPLES) {
                first.add(thing);
            }
        }

        void written(ConceptJson concept) {
            concepts++;
            terms += concept.terms().size();
        }

        ExportReport report(ConceptFormat format) {
            List<Kind> kinds = counts.entrySet().stream()
                    .map(kind -> new Kind(kind.getKey(), kind.getValue(), examples.get(kind.getKey())))
                    .toList();
            long leftOut = kinds.stream().mapToLong(Kind::count).sum();
            return new ExportReport(format.code(), concepts, terms, leftOut, kinds);
        }
    }
}
