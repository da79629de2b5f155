package org.hangyeol.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.hangyeol.check.Finding.Span;

/** All checks, as the configuration wants them. */
@ApplicationScoped
public class Checker {
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

    Checker(CheckSettings settings) {
        this.settings = settings;
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

    /** What is wrong with a pair, in the order of the translation; empty if nothing is. */
    public List<Finding> check(CheckedPair pair) {
        List<Finding> found = new ArrayList<>();
        for (PairCheck check : CHECKS) {
            check.check(pair, finding -> {
                if (settings.severityOf(finding.code()).isPresent()) {
                    found.add(finding);
                }
            });
        }
        found.sort(BY_PLACE);
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
