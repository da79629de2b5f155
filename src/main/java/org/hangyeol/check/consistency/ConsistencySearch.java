package org.hangyeol.check.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.check.CheckedPair;
import org.hangyeol.check.Checker;
import org.hangyeol.check.Finding;
import org.hangyeol.check.FindingCode;
import org.hangyeol.check.consistency.ConsistencyReport.Phase;
import org.hangyeol.check.consistency.Inconsistency.Kind;
import org.hangyeol.check.consistency.Inconsistency.Rendering;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.memory.MatchFinder;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.segment.Language;

/** One search through the memories, phase by phase. It reads the units in batches and holds a few bytes of each. */
final class ConsistencySearch {
    private static final Set<FindingCode> STATUS_CODES = Set.of(
            FindingCode.TERM_FORBIDDEN,
            FindingCode.TERM_DEPRECATED,
            FindingCode.TERM_SUPERSEDED,
            FindingCode.TERM_ANACHRONISM);

    private static final Comparator<RenderingTally> MOST_FREQUENT_FIRST =
            Comparator.comparingLong((RenderingTally tally) -> -tally.count());

    private final UnitSelection units;
    private final Set<Kind> kinds;
    private final Checker checker;
    private final SimilarTexts similar;
    private final Consumer<Inconsistency> found;
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final Map<Language, SameTexts> sameTexts = new EnumMap<>(Language.class);
    private final Map<Long, ConceptRenderings> byConcept = new TreeMap<>();

    ConsistencySearch(
            UnitSelection units,
            ConsistencyRequest wanted,
            Checker checker,
            MatchFinder matches,
            Consumer<Inconsistency> found) {
        this.units = units;
        this.kinds = wanted.wantedKinds();
        this.checker = checker;
        this.similar = new SimilarTexts(matches, units, wanted.wantedSimilarity());
        this.found = found;
        sameTexts.put(Language.KO, new SameTexts());
        sameTexts.put(Language.EN, new SameTexts());
    }

    /** Looks for everything that is wanted. */
    void run() {
        units.read(Phase.TERMS, this::readUnit);
        if (kinds.contains(Kind.RENDERINGS)) {
            byConcept.values().stream().map(ConceptRenderings::inconsistency).forEach(found);
        }
        if (kinds.contains(Kind.KOREAN_VARIES)) {
            compare(Language.KO, Kind.KOREAN_VARIES);
        }
        if (kinds.contains(Kind.ENGLISH_VARIES)) {
            compare(Language.EN, Kind.ENGLISH_VARIES);
        }
        if (kinds.contains(Kind.NEARLY_IDENTICAL)) {
            units.read(Phase.SIMILAR_TEXTS, unit -> similar.of(unit).forEach(found));
        }
    }

    private void readUnit(TranslationUnit unit) {
        Language language = unit.sourceLanguage;
        AnalyzedSegment source = analyzer.analyze(unit.segment(language), language);
        AnalyzedSegment target = analyzer.analyze(unit.segment(language.other()), language.other());
        CheckedPair pair = checker.pair(source, target, units::wantsTerm);
        if (units.wants(pair)) {
            remember(unit, source);
            remember(unit, target);
            if (kinds.contains(Kind.TERM_STATUS)) {
                checker.termFindings(pair, RenderingTally.dayOf(unit)).stream()
                        .filter(finding -> STATUS_CODES.contains(finding.code()))
                        .forEach(finding -> found.accept(broken(unit, finding)));
            }
            if (kinds.contains(Kind.RENDERINGS)) {
                countRenderings(unit, pair);
            }
        }
    }

    private void remember(TranslationUnit unit, AnalyzedSegment segment) {
        String key = SameTexts.key(segment);
        if (!key.isEmpty()) {
            sameTexts.get(segment.language()).add(unit.id, key);
        }
    }

    private static Inconsistency broken(TranslationUnit unit, Finding finding) {
        Language language = unit.sourceLanguage;
        RenderingTally tally =
                new RenderingTally(null, unit.segment(language.other()).text(), null);
        tally.add(unit);
        return new Inconsistency(
                Kind.TERM_STATUS,
                unit.segment(language).text(),
                null,
                null,
                finding.code().text(),
                finding.message(),
                finding.target(),
                finding.suggestion(),
                List.of(tally.rendering()));
    }

    /** How the translations of a concept that the Korean names call it in English. */
    private void countRenderings(TranslationUnit unit, CheckedPair pair) {
        boolean fromKorean = pair.source().language() == Language.KO;
        List<RecognizedTerm> korean = fromKorean ? pair.sourceTerms() : pair.targetTerms();
        List<RecognizedTerm> english = fromKorean ? pair.targetTerms() : pair.sourceTerms();
        Map<Long, KnownTerm> named = new LinkedHashMap<>();
        for (RecognizedTerm place : korean) {
            if (!place.isAmbiguous()) {
                named.putIfAbsent(place.terms().get(0).concept(), place.terms().get(0));
            }
        }
        named.forEach((concept, term) -> byConcept
                .computeIfAbsent(concept, missing -> new ConceptRenderings(concept))
                .add(unit, term, namesOf(concept, english)));
    }

    private static List<KnownTerm> namesOf(long concept, List<RecognizedTerm> places) {
        return places.stream()
                .flatMap(place -> place.terms().stream())
                .filter(term -> term.concept() == concept)
                .distinct()
                .toList();
    }

    /** The names of one concept in the units that have it. */
    private static final class ConceptRenderings {
        private final long concept;
        private KnownTerm korean;
        private final Map<String, RenderingTally> byName = new LinkedHashMap<>();

        ConceptRenderings(long concept) {
            this.concept = concept;
        }

        void add(TranslationUnit unit, KnownTerm term, List<KnownTerm> names) {
            korean = korean == null || isBetter(term) ? term : korean;
            if (names.isEmpty()) {
                byName.computeIfAbsent("", none -> new RenderingTally(null, null, null))
                        .add(unit);
            }
            for (KnownTerm name : names) {
                byName.computeIfAbsent(
                                name.text(),
                                text -> new RenderingTally(null, text, name.listed() ? name.status() : null))
                        .add(unit);
            }
        }

        private boolean isBetter(KnownTerm term) {
            return korean.kind() != TermKind.FULL && term.kind() == TermKind.FULL;
        }

        Inconsistency inconsistency() {
            return new Inconsistency(
                    Kind.RENDERINGS, korean.text(), concept, null, null, null, null, null, sorted(byName));
        }
    }

    private static List<Rendering> sorted(Map<String, RenderingTally> tallies) {
        return tallies.values().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .map(RenderingTally::rendering)
                .toList();
    }

    private void compare(Language language, Kind kind) {
        List<Long> group = new ArrayList<>();
        units.tell(Phase.SAME_TEXTS, 0);
        sameTexts.get(language).groups(group::add, unitsSeen -> {
            compare(group, language, kind);
            group.clear();
            units.tell(Phase.SAME_TEXTS, unitsSeen);
        });
    }

    /** Units that may have the same text: those that do are told together if their translations differ. */
    private void compare(List<Long> group, Language language, Kind kind) {
        Map<String, Map<String, RenderingTally>> byText = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        units.read(group, unit -> {
            String text = key(unit, language);
            texts.putIfAbsent(text, unit.segment(language).text());
            String other = unit.segment(language.other()).text();
            byText.computeIfAbsent(text, missing -> new LinkedHashMap<>())
                    .computeIfAbsent(key(unit, language.other()), missing -> new RenderingTally(null, other, null))
                    .add(unit);
        });
        byText.forEach((text, tallies) -> {
            if (tallies.size() > 1) {
                found.accept(Inconsistency.varies(kind, texts.get(text), sorted(tallies)));
            }
        });
    }

    private String key(TranslationUnit unit, Language language) {
        return SameTexts.key(analyzer.analyze(unit.segment(language), language));
    }
}
