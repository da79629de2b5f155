package org.hangyeol.glossary;

/** A concept was to get the code of another one. */
public class ConceptExistsException extends RuntimeException {
    public ConceptExistsException(String code, long id) {
        super("The code '%s' belongs to concept '%d' already. Change that one, or choose another code."
                .formatted(code, id));
    }
}
