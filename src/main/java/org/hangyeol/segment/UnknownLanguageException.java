package org.hangyeol.segment;

/** A language tag that names neither Korean nor English. */
public class UnknownLanguageException extends RuntimeException {
    private final String tag;

    public UnknownLanguageException(String tag) {
        super("Unknown language: '%s'. Use ko (ko-KR, ko-KP, kor) or en (en-US, eng).".formatted(tag));
        this.tag = tag;
    }

    /** The tag as given; may be null. */
    public String tag() {
        return tag;
    }
}
