package org.hangyeol.exchange;

import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;

/**
 * Something that a file cannot hold, or not as it is.
 *
 * @param what the kind of thing, the same words each time: "definition", "term with a tab or line break"
 * @param concept its code, or its number behind a {@code #} if it has none
 * @param term the term concerned, or the first of the concept
 */
public record LeftOut(String what, String concept, String term) {

    public static LeftOut of(String what, ConceptJson concept, TermJson term) {
        return new LeftOut(what, label(concept), Problem.shorten(term.text()));
    }

    public static LeftOut of(String what, ConceptJson concept) {
        return of(what, concept, concept.terms().get(0));
    }

    /** The code of a concept, or its number behind a {@code #} if it has none. */
    public static String label(ConceptJson concept) {
        return concept.code() == null ? "#" + concept.id() : concept.code();
    }
}
