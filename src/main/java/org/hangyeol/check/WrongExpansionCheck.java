package org.hangyeol.check;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermKind;

/** Initials in brackets behind a name that they do not stand for: the Ministry of Social Security (MSS). */
final class WrongExpansionCheck implements PairCheck {
    private final ConceptNames names;

    WrongExpansionCheck(ConceptNames names) {
        this.names = names;
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        String text = pair.target().segment().text();
        List<RecognizedTerm> terms = pair.targetTerms();
        for (int i = 1; i < terms.size(); i++) {
            RecognizedTerm full = terms.get(i - 1);
            RecognizedTerm initials = terms.get(i);
            boolean bracketed = full.end() <= initials.start()
                    && text.substring(full.end(), initials.start()).strip().equals("(");
            boolean abbreviation = initials.terms().stream().allMatch(known -> known.kind() == TermKind.ABBREVIATION);
            Set<Long> owners = owners(initials);
            Set<Long> named = owners(full);
            boolean strangers = !owners.isEmpty() && !named.isEmpty() && Collections.disjoint(owners, named);
            if (bracketed && abbreviation && strangers) {
                String owner = names.best(
                                owners.iterator().next(), pair.target().language())
                        .map(KnownTerm::text)
                        .orElseThrow();
                found.accept(Finding.of(
                        FindingCode.ABBR_WRONG_EXPANSION,
                        "'%s' stands for '%s', not for '%s'.".formatted(initials.text(), owner, full.text()),
                        null,
                        CheckedPair.span(initials)));
            }
        }
    }

    /** The concepts that a place may rightly name, the first of the glossary first. */
    private static Set<Long> owners(RecognizedTerm term) {
        return term.terms().stream()
                .filter(known -> known.status().mayBeWritten())
                .map(KnownTerm::concept)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
