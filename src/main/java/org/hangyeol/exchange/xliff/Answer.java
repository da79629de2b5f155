package org.hangyeol.exchange.xliff;

import java.util.List;

import org.hangyeol.segment.Language;
import org.hangyeol.suggest.SuggestedTerm;
import org.hangyeol.suggest.Suggestion;

/**
 * What is known of a segment.
 *
 * @param offers matches, best first
 * @param terms those that have a translation or a definition, in the order of their places
 */
record Answer(List<Offer> offers, List<SuggestedTerm> terms) {
    static final Answer NOTHING = new Answer(List.of(), List.of());

    /** @param threshold lowest percent of a match, also of one that is offered without its codes */
    static Answer of(Suggestion suggestion, UnitSegment segment, Language source, int threshold) {
        List<SuggestedTerm> told = suggestion.terms().stream()
                .filter(term -> !term.translations().isEmpty() || term.definition() != null)
                .toList();
        return new Answer(Offer.of(suggestion.matches(), segment, source, threshold), told);
    }

    /** The match to put in as the translation; null if none is good enough. */
    Offer best(Integer fill) {
        return fill != null && !offers.isEmpty() && offers.get(0).percent() >= fill ? offers.get(0) : null;
    }
}
