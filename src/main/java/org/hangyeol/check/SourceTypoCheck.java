package org.hangyeol.check;

import java.util.function.Consumer;

import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermKind;

/** Listed misspellings of names in the source, which a translator may not notice: 사회안정성 for 사회안전성. */
final class SourceTypoCheck implements PairCheck {
    private final ConceptNames names;

    SourceTypoCheck(ConceptNames names) {
        this.names = names;
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        for (RecognizedTerm term : pair.sourceTerms()) {
            KnownTerm known = term.terms().get(0);
            if (known.kind() == TermKind.MISSPELLING) {
                names.best(known.concept(), known.language())
                        .ifPresent(right -> found.accept(Finding.of(
                                FindingCode.SOURCE_TYPO,
                                "'%s' is a known misspelling of '%s'.".formatted(term.text(), right.text()),
                                CheckedPair.span(term),
                                null)));
            }
        }
    }
}
