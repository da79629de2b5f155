package org.hangyeol.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Compares the terms of both sides. A term of the source that may name several concepts is satisfied by a translation of
 * any of them, and once is enough: later "the ministry" will do.
 */
final class TermCheck implements PairCheck {
    /** The worst that can be said of a translation comes first. */
    private static final List<FindingCode> WORST_FIRST = List.of(
            FindingCode.TERM_FORBIDDEN,
            FindingCode.TERM_SUPERSEDED,
            FindingCode.TERM_ANACHRONISM,
            FindingCode.TERM_DEPRECATED);

    private static final int SPECIFIC_SYLLABLES = 3;
    private static final int SPECIFIC_WORDS = 2;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final TermRecognizer recognizer;
    private final Predicate<KnownTerm> wanted;
    private final LocalDate date;

    /**
     * @param wanted which terms count
     * @param date of the text; null if not known, and nothing is said of names that changed with time
     */
    TermCheck(TermRecognizer recognizer, Predicate<KnownTerm> wanted, LocalDate date) {
        this.recognizer = recognizer;
        this.wanted = wanted;
        this.date = date;
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        if (EmptyCheck.isOneBlank(pair)) {
            return;
        }
        List<RecognizedTerm> source = recognizer.recognize(pair.source(), wanted);
        Translation translation = new Translation(pair.target(), source);
        Set<Set<Long>> seen = new HashSet<>();
        for (RecognizedTerm term : source) {
            typo(term, found);
            if (seen.add(concepts(term))) {
                compare(term, pair.source().language(), translation, found);
            }
        }
        expansions(pair.target(), translation.terms, found);
    }

    /** A term where it stands in the translation. */
    private record Rendering(RecognizedTerm place, KnownTerm known) {}

    /** The translation, read once for all terms of the source. */
    private final class Translation {
        final AnalyzedSegment segment;
        final List<RecognizedTerm> terms;
        private final Map<Long, List<Rendering>> byConcept = new HashMap<>();
        private final Rendering untimely;
        private final WordFamilies words;

        Translation(AnalyzedSegment segment, List<RecognizedTerm> source) {
            this.segment = segment;
            this.terms = recognizer.recognizeInTranslation(segment, wanted);
            this.words = new WordFamilies(segment);
            for (RecognizedTerm place : terms) {
                for (KnownTerm known : place.terms()) {
                    byConcept
                            .computeIfAbsent(known.concept(), missing -> new ArrayList<>())
                            .add(new Rendering(place, known));
                }
            }
            this.untimely = untimely(source);
        }

        List<Rendering> of(Set<Long> concepts) {
            return concepts.stream()
                    .flatMap(concept -> byConcept.getOrDefault(concept, List.of()).stream())
                    .toList();
        }

        /** A name that the source does not have, of a thing that was not called so then; null if there is none. */
        private Rendering untimely(List<RecognizedTerm> source) {
            Set<Long> inSource =
                    source.stream().flatMap(term -> concepts(term).stream()).collect(Collectors.toSet());
            return terms.stream()
                    .filter(place -> concepts(place).stream().noneMatch(inSource::contains))
                    .map(place -> new Rendering(place, place.terms().get(0)))
                    .filter(rendering -> mayBeWritten(rendering.known) && timing(rendering.known) != null)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether there is a name of a concept, whatever its status, or words made of one: German, flooding. */
        boolean mentions(Set<Long> concepts) {
            return concepts.stream().anyMatch(byConcept::containsKey)
                    || concepts.stream()
                            .flatMap(concept -> recognizer.termsOf(concept).stream())
                            .filter(known -> known.language() == segment.language() && mayBeWritten(known))
                            .anyMatch(known -> words.have(known.text()));
        }
    }

    private void typo(RecognizedTerm term, Consumer<Finding> found) {
        KnownTerm known = term.terms().get(0);
        if (known.kind() == TermKind.MISSPELLING) {
            found.accept(Finding.of(
                    FindingCode.SOURCE_TYPO,
                    "'%s' is a known misspelling of '%s'."
                            .formatted(term.text(), name(known.concept(), known.language())),
                    span(term),
                    null));
        }
    }

    private void compare(RecognizedTerm term, Language language, Translation translation, Consumer<Finding> found) {
        Set<Long> concepts = concepts(term);
        List<Rendering> renderings = translation.of(concepts);
        if (renderings.stream().anyMatch(rendering -> isRight(rendering.known))) {
            return;
        }
        String right = concepts.stream()
                .map(concept -> name(concept, language.other()))
                .collect(Collectors.joining("' or '"));
        Optional<Rendering> wrong = renderings.stream()
                .filter(rendering -> code(rendering.known) != null)
                .min(Comparator.comparing(rendering -> WORST_FIRST.indexOf(code(rendering.known))));
        if (wrong.isPresent()) {
            found.accept(wrong(term, wrong.get(), code(wrong.get().known), right));
        } else if (translation.untimely != null) {
            found.accept(wrong(term, translation.untimely, timing(translation.untimely.known), right));
        } else if (isSpecific(term, language) && !translation.mentions(concepts)) {
            found.accept(Finding.of(
                    FindingCode.TERM_MISSING,
                    "'%s' is not translated as '%s' or any other name of it.".formatted(term.text(), right),
                    span(term),
                    null));
        }
    }

    /**
     * Whether a term hardly means anything else. Names do, and terms of several words or three syllables; 경찰 and
     * "official" are translated in too many ways for an alarm.
     */
    private boolean isSpecific(RecognizedTerm term, Language language) {
        int tokens =
                analyzer.analyze(Segment.of(term.text()), language).tokens().size();
        String english = name(term.terms().get(0).concept(), Language.EN);
        return !english.isEmpty() && Character.isUpperCase(english.codePointAt(0))
                || tokens >= (language == Language.KO ? SPECIFIC_SYLLABLES : SPECIFIC_WORDS);
    }

    private static Finding wrong(RecognizedTerm term, Rendering rendering, FindingCode code, String right) {
        String reason = switch (code) {
            case TERM_FORBIDDEN -> "names something else";
            case TERM_DEPRECATED -> "is advised against";
            case TERM_SUPERSEDED -> "was the name before the date of the text";
            default -> "became a name after the date of the text";
        };
        return new Finding(
                code,
                "'%s' for '%s' %s; write '%s'.".formatted(rendering.place.text(), term.text(), reason, right),
                span(term),
                span(rendering.place),
                right.contains("' or '") ? null : right);
    }

    /** What is wrong with a translation of the concept; null if nothing is. */
    private FindingCode code(KnownTerm rendering) {
        return switch (rendering.status()) {
            case FORBIDDEN -> FindingCode.TERM_FORBIDDEN;
            case DEPRECATED -> FindingCode.TERM_DEPRECATED;
            case SUPERSEDED -> date == null || rendering.validity().holdsOn(date) ? null : FindingCode.TERM_SUPERSEDED;
            case PREFERRED, ADMITTED -> timing(rendering);
        };
    }

    /** Whether a name is too old or too new for the date; null if it is neither, or there is no date. */
    private FindingCode timing(KnownTerm term) {
        if (date == null || term.validity().holdsOn(date)) {
            return null;
        }
        return term.validity().beginsAfter(date) ? FindingCode.TERM_ANACHRONISM : FindingCode.TERM_SUPERSEDED;
    }

    private boolean isRight(KnownTerm rendering) {
        return mayBeWritten(rendering) && timing(rendering) == null;
    }

    private static boolean mayBeWritten(KnownTerm term) {
        return term.status() == TermStatus.PREFERRED || term.status() == TermStatus.ADMITTED;
    }

    /** The Ministry of Social Security (MSS), where MSS is kept for another ministry. */
    private void expansions(AnalyzedSegment translation, List<RecognizedTerm> terms, Consumer<Finding> found) {
        String text = translation.segment().text();
        for (int i = 1; i < terms.size(); i++) {
            RecognizedTerm full = terms.get(i - 1);
            RecognizedTerm initials = terms.get(i);
            boolean bracketed = full.end() <= initials.start()
                    && text.substring(full.end(), initials.start()).strip().equals("(");
            boolean abbreviation = initials.terms().stream().allMatch(known -> known.kind() == TermKind.ABBREVIATION);
            Set<Long> owners = owners(initials);
            Set<Long> named = owners(full);
            if (bracketed
                    && abbreviation
                    && !owners.isEmpty()
                    && !named.isEmpty()
                    && Collections.disjoint(owners, named)) {
                found.accept(Finding.of(
                        FindingCode.ABBR_WRONG_EXPANSION,
                        "'%s' stands for '%s', not for '%s'."
                                .formatted(
                                        initials.text(),
                                        name(owners.iterator().next(), translation.language()),
                                        full.text()),
                        null,
                        span(initials)));
            }
        }
    }

    /** The concepts that a place may rightly name, the first of the glossary first. */
    private static Set<Long> owners(RecognizedTerm term) {
        return term.terms().stream()
                .filter(TermCheck::mayBeWritten)
                .map(KnownTerm::concept)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Long> concepts(RecognizedTerm term) {
        return term.terms().stream().map(KnownTerm::concept).collect(Collectors.toSet());
    }

    /** What a concept is called in a language, at the date if it is known. */
    private String name(long concept, Language language) {
        List<KnownTerm> names = recognizer.termsOf(concept).stream()
                .filter(term -> term.language() == language)
                .toList();
        return names.stream()
                .filter(this::isRight)
                .min(Comparator.comparing(KnownTerm::status).thenComparing(KnownTerm::kind))
                .or(() -> names.stream().filter(TermCheck::mayBeWritten).findFirst())
                .map(KnownTerm::text)
                .orElse("");
    }

    private static Span span(RecognizedTerm term) {
        return new Span(term.start(), term.end());
    }
}
