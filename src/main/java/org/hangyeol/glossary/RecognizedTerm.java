package org.hangyeol.glossary;

import java.util.List;

/**
 * A place of a segment where a term stands.
 *
 * @param start offset in the segment's text as it was given, in UTF-16 code units
 * @param end the offset after its last character, without particles
 * @param text what stands there
 * @param terms the terms it may be, of one concept or several; never empty. Of one concept only those that are spelled
 *     most like the text
 */
public record RecognizedTerm(int start, int end, String text, List<KnownTerm> terms) {

    public RecognizedTerm {
        terms = List.copyOf(terms);
    }

    /** Whether more than one concept has this name: a person must decide which is meant. */
    public boolean isAmbiguous() {
        return terms.stream().mapToLong(KnownTerm::concept).distinct().count() > 1;
    }
}
