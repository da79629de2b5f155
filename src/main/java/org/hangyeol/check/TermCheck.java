package org.hangyeol.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.Naming;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.korean.ComposedText;
import org.hangyeol.korean.KoreanName;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPair.concepts;

/**
 * Compares the terms of both sides. A term of the source that may name several concepts is satisfied by a translation of
 * any of them, and once is enough: later "the ministry" will do. Of a person, the surname will do. Without a date
 * nothing is said of names that changed with time. A name in a spelling that is not listed is there: what is wrong with
 * it is told by {@link NameSpellingCheck}.
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
    private final ConceptNames names;

    TermCheck(ConceptNames names) {
        this.names = names;
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        if (EmptyCheck.isOneBlank(pair)) {
            return;
        }
        Translation translation = new Translation(pair);
        Set<Set<Long>> seen = new HashSet<>();
        for (RecognizedTerm term : pair.sourceTerms()) {
            if (seen.add(concepts(term))) {
                compare(term, pair.source().language(), translation, found);
            }
        }
    }

    /** A term where it stands in the translation. */
    private record Rendering(RecognizedTerm place, KnownTerm known) {}

    /** The translation, read once for all terms of the source. */
    private final class Translation {
        private final CheckedPair pair;
        private final Map<Long, List<Rendering>> byConcept = new HashMap<>();
        private final Set<Long> inSource;
        private final Rendering untimely;
        /** Made when first asked for, both: few translations lack a term. */
        private WordFamilies words;

        private LoneSurnames surnames;
        /** Names of concepts that the source does not have, by concept; made when first asked for. */
        private Map<Long, Rendering> besides;

        /** Of these, the ones that the concepts forbid, which are the keys, may have been taken for. */
        private Map<Long, Rendering> takenFor;

        Translation(CheckedPair pair) {
            this.pair = pair;
            for (RecognizedTerm place : pair.targetTerms()) {
                for (KnownTerm known : place.terms()) {
                    byConcept
                            .computeIfAbsent(known.concept(), missing -> new ArrayList<>())
                            .add(new Rendering(place, known));
                }
            }
            this.inSource = pair.sourceTerms().stream()
                    .flatMap(term -> concepts(term).stream())
                    .collect(Collectors.toSet());
            this.untimely = untimely();
        }

        List<Rendering> of(Set<Long> concepts) {
            return concepts.stream()
                    .flatMap(concept -> byConcept.getOrDefault(concept, List.of()).stream())
                    .toList();
        }

        /** A name that the source does not have, of a thing that was not called so then; null if there is none. */
        private Rendering untimely() {
            return pair.targetTerms().stream()
                    .filter(place -> concepts(place).stream().noneMatch(inSource::contains))
                    .map(place -> new Rendering(place, place.terms().get(0)))
                    .filter(rendering -> rendering.known.status().mayBeWritten() && !names.isOfTheTime(rendering.known))
                    .findFirst()
                    .orElse(null);
        }

        /**
         * A Korean name of a concept that the source does not have and that is easily confused with one that it has,
         * since the glossary forbids a name of the one for the other; null if there is none. In English, such names are
         * forbidden one by one.
         */
        Rendering confused(Set<Long> concepts) {
            if (pair.target().language() != Language.KO || concepts.stream().anyMatch(byConcept::containsKey)) {
                return null;
            }
            if (besides == null) {
                findBesides();
            }
            return concepts.stream()
                    .flatMap(concept -> Stream.concat(
                            Stream.ofNullable(takenFor.get(concept)),
                            names.forbiddenFor(concept).stream()
                                    .map(besides::get)
                                    .filter(Objects::nonNull)))
                    .findFirst()
                    .orElse(null);
        }

        /** Each concept is looked at once, however often its names stand there. */
        private void findBesides() {
            besides = new HashMap<>();
            takenFor = new HashMap<>();
            for (RecognizedTerm place : pair.targetTerms()) {
                KnownTerm known = place.terms().get(0);
                Rendering rendering = new Rendering(place, known);
                if (concepts(place).stream().noneMatch(inSource::contains)
                        && besides.putIfAbsent(known.concept(), rendering) == null) {
                    names.forbiddenFor(known.concept()).forEach(concept -> takenFor.putIfAbsent(concept, rendering));
                }
            }
        }

        /**
         * Whether there is a name of a concept, whatever its status, a surname, or words made of a name: German,
         * flooding.
         */
        boolean mentions(RecognizedTerm term, Set<Long> concepts) {
            if (concepts.stream().anyMatch(byConcept::containsKey) || hasSurname(term)) {
                return true;
            }
            words = words == null ? new WordFamilies(pair.target()) : words;
            return concepts.stream()
                    .flatMap(concept -> names.writable(concept, pair.target().language()))
                    .anyMatch(known -> words.have(known.text()));
        }

        /** Whether the surname of a person stands alone in an English translation, as on second mention: Pak. */
        private boolean hasSurname(RecognizedTerm term) {
            if (pair.target().language() != Language.EN || term.terms().get(0).naming() != Naming.PERSON) {
                return false;
            }
            surnames = surnames == null ? new LoneSurnames(pair.target()) : surnames;
            return KoreanName.of(ComposedText.of(term.text()).text())
                    .filter(surnames::have)
                    .isPresent();
        }
    }

    private void compare(RecognizedTerm term, Language language, Translation translation, Consumer<Finding> found) {
        Set<Long> concepts = concepts(term);
        List<Rendering> renderings = translation.of(concepts);
        List<String> right = concepts.stream()
                .flatMap(concept -> names.best(concept, language.other()).stream())
                .map(KnownTerm::text)
                .distinct()
                .toList();
        if (right.isEmpty()
                || renderings.stream()
                        .anyMatch(rendering -> names.isRight(rendering.known) || !rendering.known.listed())) {
            return;
        }
        Optional<Rendering> wrong = renderings.stream()
                .filter(rendering -> code(rendering.known) != null)
                .min(Comparator.comparing(rendering -> WORST_FIRST.indexOf(code(rendering.known))));
        if (wrong.isPresent()) {
            found.accept(wrong(term, wrong.get(), code(wrong.get().known), right));
            return;
        }
        if (translation.untimely != null) {
            found.accept(wrong(term, translation.untimely, names.untimeliness(translation.untimely.known), right));
            return;
        }
        Rendering confused = translation.confused(concepts);
        if (confused != null) {
            found.accept(wrong(term, confused, FindingCode.TERM_WRONG_CONCEPT, right));
        } else if (isSpecific(term, language) && !translation.mentions(term, concepts)) {
            found.accept(Finding.of(
                    FindingCode.TERM_MISSING,
                    "'%s' is not translated as '%s' or any other name of it."
                            .formatted(term.text(), String.join("' or '", right)),
                    CheckedPair.span(term),
                    null));
        }
    }

    /**
     * Whether a term hardly means anything else. Names do, and terms of several words or three syllables; 경찰 and
     * "official" are translated in too many ways for an alarm, and a spelling that is not listed may be another
     * person's.
     */
    private boolean isSpecific(RecognizedTerm term, Language language) {
        if (!term.terms().get(0).listed()) {
            return false;
        }
        int tokens =
                analyzer.analyze(Segment.of(term.text()), language).tokens().size();
        boolean name = names.best(term.terms().get(0).concept(), Language.EN)
                .filter(english -> Character.isUpperCase(english.text().codePointAt(0)))
                .isPresent();
        return name || tokens >= (language == Language.KO ? SPECIFIC_SYLLABLES : SPECIFIC_WORDS);
    }

    private Finding wrong(RecognizedTerm term, Rendering rendering, FindingCode code, List<String> right) {
        String reason = switch (code) {
            case TERM_FORBIDDEN, TERM_WRONG_CONCEPT -> "names something else";
            case TERM_DEPRECATED -> "is advised against";
            case TERM_SUPERSEDED ->
                names.knowDate()
                        ? "was the name before the date of the text"
                        : "was the name at another time, unless the text is of that time";
            default -> "became a name after the date of the text";
        };
        return new Finding(
                code,
                "'%s' for '%s' %s; write '%s'."
                        .formatted(rendering.place.text(), term.text(), reason, String.join("' or '", right)),
                CheckedPair.span(term),
                CheckedPair.span(rendering.place),
                right.size() == 1 ? right.get(0) : null,
                code == FindingCode.TERM_SUPERSEDED && !names.knowDate());
    }

    /** What is wrong with a translation of the concept; null if nothing is. */
    private FindingCode code(KnownTerm rendering) {
        return switch (rendering.status()) {
            case FORBIDDEN -> FindingCode.TERM_FORBIDDEN;
            case DEPRECATED -> FindingCode.TERM_DEPRECATED;
            case SUPERSEDED -> names.knowDate() && names.isOfTheTime(rendering) ? null : FindingCode.TERM_SUPERSEDED;
            case PREFERRED, ADMITTED -> names.isOfTheTime(rendering) ? null : names.untimeliness(rendering);
        };
    }
}
