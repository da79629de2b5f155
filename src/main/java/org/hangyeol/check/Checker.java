package org.hangyeol.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.TermIndexer;
import org.hangyeol.glossary.TermRecognizer;

/** All checks, as the configuration wants them. */
@ApplicationScoped
public class Checker {
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
     * @param date of the text; null if not known
     * @return for each pair what is wrong with it, in the order of the translation; empty lists if nothing is
     */
    public List<List<Finding>> check(List<CheckedPair> pairs, LocalDate date) {
        List<List<Finding>> found = new ArrayList<>();
        ConceptNames names = new ConceptNames(recognizer, date);
        List<PairCheck> pairChecks = pairChecks(names);
        List<PairCheck> sourceChecks = sourceChecks(names);
        for (CheckedPair pair : pairs) {
            List<Finding> inPair = new ArrayList<>();
            List<PairCheck> checks = pair.isSourceAlone() ? sourceChecks : pairChecks;
            checks.forEach(check -> check.check(pair, inPair::add));
            found.add(inPair);
        }
        for (DocumentCheck check : documentChecks(names)) {
            check.check(pairs, (pair, finding) -> found.get(pair).add(finding));
        }
        for (List<Finding> inPair : found) {
            inPair.removeIf(finding -> settings.severityOf(finding.code()).isEmpty());
            inPair.sort(BY_PLACE);
        }
        return found;
    }

    /** A pair with the terms that are recognised in it. */
    public CheckedPair pair(AnalyzedSegment source, AnalyzedSegment target, Predicate<KnownTerm> wanted) {
        return CheckedPair.of(source, target, recognizer, wanted);
    }

    /** A source that is not translated yet, with the terms that are recognised in it. */
    public CheckedPair sourceAlone(AnalyzedSegment source, Predicate<KnownTerm> wanted) {
        return CheckedPair.alone(source, recognizer, wanted);
    }

    /** What is wrong with the terms of a translation of a day. Settings are not heeded. */
    public List<Finding> termFindings(CheckedPair pair, LocalDate date) {
        List<Finding> found = new ArrayList<>();
        new TermCheck(new ConceptNames(recognizer, date)).check(pair, found::add);
        return found;
    }

    static List<PairCheck> pairChecks(ConceptNames names) {
        List<PairCheck> checks = new ArrayList<>(List.of(
                new TermCheck(names),
                new WrongExpansionCheck(names),
                new NameSpellingCheck(names),
                new SwappedNamesCheck(names),
                new QuantityCheck()));
        checks.addAll(sourceChecks(names));
        checks.addAll(formalChecks());
        return checks;
    }

    /** The checks that need no knowledge of numbers and terms. */
    static List<PairCheck> formalChecks() {
        return List.of(
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
    }

    private static List<PairCheck> sourceChecks(ConceptNames names) {
        return List.of(new SourceTypoCheck(names), new AmbiguousNameCheck(names));
    }

    static List<DocumentCheck> documentChecks(ConceptNames names) {
        return List.of(new InconsistentTermCheck(), new MixedOrthographyCheck(), new AmbiguousAbbreviationCheck(names));
    }

    /** How severe a finding is that {@link #check} has told. */
    public Severity severityOf(Finding finding) {
        return finding.tentative()
                ? Severity.NOTICE
                : settings.severityOf(finding.code()).orElseThrow();
    }

    private static int start(Span span) {
        return span == null ? 0 : span.start();
    }
}
