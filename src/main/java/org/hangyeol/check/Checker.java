package org.hangyeol.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.TermIndexer;
import org.hangyeol.glossary.TermRecognizer;

/** All checks, as the configuration wants them. */
@ApplicationScoped
public class Checker {
    /** Those that need nothing but the pair. */
    static final List<PairCheck> CHECKS = List.of(
            new QuantityCheck(),
            new EmptyCheck(),
            new IdenticalCheck(),
            new HangulLeftCheck(),
            new LengthCheck(),
            new CodesCheck(),
            new DoubledWordCheck(),
            new UnpairedCheck(),
            new EndPunctuationCheck(),
            new OuterSpaceCheck(),
            new DoubledSpaceCheck());

    private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(
                    (Finding finding) -> start(finding.target()))
            .thenComparingInt(finding -> start(finding.source()))
            .thenComparing(Finding::code);

    private final CheckSettings settings;
    private final TermRecognizer recognizer;

    Checker(CheckSettings settings, TermIndexer terms) {
        this.settings = settings;
        this.recognizer = terms.recognizer();
    }

    /** A switch with a slip in its name would do nothing, and nobody would notice. */
    void refuseUnknownCodes(@Observes StartupEvent started) {
        Set<String> known =
                Arrays.stream(FindingCode.values()).map(FindingCode::text).collect(Collectors.toSet());
        for (String code : settings.byCode().keySet()) {
            if (!known.contains(code)) {
                throw new IllegalStateException(
                        "Invalid setting: 'hangyeol.checks.\"%s\"'. No check has this code; there are: %s."
                                .formatted(code, known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    /**
     * What is wrong with the pairs of a document.
     *
     * @param termbases numbers of those whose terms count
     * @param date of the text; null if not known
     * @return for each pair what is wrong with it, in the order of the translation; empty lists if nothing is
     */
    public List<List<Finding>> check(List<CheckedPair> pairs, Set<Long> termbases, LocalDate date) {
        Predicate<KnownTerm> wanted = term -> termbases.contains(term.termbase());
        List<PairCheck> ofTerms =
                List.of(new TermCheck(recognizer, wanted, date), new SwappedNamesCheck(recognizer, wanted));
        List<List<Finding>> found = new ArrayList<>();
        for (CheckedPair pair : pairs) {
            List<Finding> inPair = new ArrayList<>();
            CHECKS.forEach(check -> check.check(pair, inPair::add));
            ofTerms.forEach(check -> check.check(pair, inPair::add));
            found.add(inPair);
        }
        BiConsumer<Integer, Finding> toPair = (pair, finding) -> found.get(pair).add(finding);
        new InconsistentTermCheck(recognizer, wanted).check(pairs, toPair);
        new MixedOrthographyCheck(recognizer, wanted).check(pairs, toPair);
        new AmbiguousAbbreviationCheck(recognizer, wanted, date).check(pairs, toPair);
        for (List<Finding> inPair : found) {
            inPair.removeIf(finding -> settings.severityOf(finding.code()).isEmpty());
            inPair.sort(BY_PLACE);
        }
        return found;
    }

    /** How severe a finding is that {@link #check} has told. */
    public Severity severityOf(FindingCode code) {
        return settings.severityOf(code).orElseThrow();
    }

    private static int start(Span span) {
        return span == null ? 0 : span.start();
    }
}
