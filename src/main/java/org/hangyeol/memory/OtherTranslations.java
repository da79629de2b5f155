package org.hangyeol.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.matching.Context;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Finds what a memory holds for the source texts of an import. */
@ApplicationScoped
public class OtherTranslations {
    private static final int IDENTICAL = 100;

    /** Among so many units of one text is the one that was changed last; they come in that order. */
    private static final int ENOUGH = 100;

    private static final Comparator<TranslationUnit> BY_CHANGE = Comparator.comparing(unit -> unit.changedAt);

    private final MatchFinder finder;
    private final UnitIndexer indexer;
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();

    OtherTranslations(MatchFinder finder, UnitIndexer indexer) {
        this.finder = finder;
        this.indexer = indexer;
    }

    /**
     * The unit with the same source text as a draft that was changed last; drafts whose source text, inline codes
     * included, the memory does not hold are not there. To be called while nobody writes; waits for the index to follow.
     *
     * @param memory its number
     * @throws IndexNotReadyException while the index is being made
     */
    Map<UnitDraft, TranslationUnit> find(long memory, List<UnitDraft> drafts) {
        indexer.awaitFollowed();
        Map<Language, List<UnitDraft>> bySource = new EnumMap<>(Language.class);
        drafts.forEach(draft -> bySource.computeIfAbsent(draft.sourceLanguage(), language -> new ArrayList<>())
                .add(draft));
        Map<UnitDraft, TranslationUnit> found = new HashMap<>();
        bySource.forEach((language, some) -> {
            List<MatchFinder.Query> queries = some.stream()
                    .map(draft ->
                            new MatchFinder.Query(analyzer.analyze(draft.segment(language), language), Context.UNKNOWN))
                    .toList();
            List<List<Match>> matches = finder.find(queries, Map.of(memory, 0), IDENTICAL, ENOUGH);
            for (int i = 0; i < some.size(); i++) {
                Segment source = some.get(i).segment(language);
                UnitDraft draft = some.get(i);
                matches.get(i).stream()
                        .map(Match::unit)
                        .filter(unit -> unit.segment(language).equals(source))
                        .max(BY_CHANGE)
                        .ifPresent(unit -> found.put(draft, unit));
            }
        });
        return found;
    }
}
