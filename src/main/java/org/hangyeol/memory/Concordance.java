package org.hangyeol.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.matching.FoundUnits;
import org.hangyeol.matching.Phrase;
import org.hangyeol.matching.PhraseOrder;
import org.hangyeol.matching.UnitFilter;

/** Finds the units that a word or phrase stands in, and where it stands. */
@ApplicationScoped
public class Concordance {
    private final UnitIndexer indexer;
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();

    Concordance(UnitIndexer indexer) {
        this.indexer = indexer;
    }

    /**
     * What somebody looks for.
     *
     * @param other what the segment in the other language must hold as well; null if anything will do
     * @param skip how many units come before those wanted
     * @param limit how many are wanted at most
     */
    public record Query(Phrase phrase, Phrase other, UnitFilter filter, PhraseOrder order, int skip, int limit) {}

    /**
     * A unit with the places of the phrase.
     *
     * @param otherOccurrences places in the segment in the other language; null if no phrase was given for it
     */
    public record Line(
            TranslationUnit unit, List<Phrase.Occurrence> occurrences, List<Phrase.Occurrence> otherOccurrences) {}

    /** @param total how many units there are in all */
    public record Lines(List<Line> lines, long total) {}

    /**
     * The lines of one page. The rows are the truth: a unit that was changed or deleted during the search is left out,
     * and the page is shorter by it.
     */
    public Lines find(Query query) {
        UnitFilter filter = query.filter();
        if (query.other() != null) {
            filter = filter.among(indexer.index(query.other().language()).findAll(query.other(), filter));
        }
        FoundUnits found = indexer.index(query.phrase().language())
                .find(query.phrase(), filter, query.order(), query.skip(), query.limit());
        List<Line> lines = lines(query, found.ids());
        return new Lines(lines, found.total() - (found.ids().size() - lines.size()));
    }

    private List<Line> lines(Query query, List<Long> ids) {
        Map<Long, TranslationUnit> units = new HashMap<>();
        TranslationUnit.inUse(ids).forEach(unit -> units.put(unit.id, unit));
        List<Line> lines = new ArrayList<>();
        for (Long id : ids) {
            TranslationUnit unit = units.get(id);
            Line line = unit == null ? null : line(query, unit);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Null if the unit is not what the query asks for any more. */
    private Line line(Query query, TranslationUnit unit) {
        List<Phrase.Occurrence> occurrences = occurrences(query.phrase(), unit);
        List<Phrase.Occurrence> others = query.other() == null ? null : occurrences(query.other(), unit);
        boolean wanted = query.filter().wants(unit.indexed(query.phrase().language()))
                && !occurrences.isEmpty()
                && (others == null || !others.isEmpty());
        return wanted ? new Line(unit, occurrences, others) : null;
    }

    private List<Phrase.Occurrence> occurrences(Phrase phrase, TranslationUnit unit) {
        return phrase.occurrences(analyzer.analyze(unit.segment(phrase.language()), phrase.language()));
    }
}
