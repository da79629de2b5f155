package org.hangyeol.segment;

/** From which language into which: Korean to English or English to Korean. */
public enum Direction {
    KO_EN(Language.KO),
    EN_KO(Language.EN);

    private final Language source;

    Direction(Language source) {
        this.source = source;
    }

    public static Direction from(Language source) {
        return source == Language.KO ? KO_EN : EN_KO;
    }

    public Language source() {
        return source;
    }

    public Language target() {
        return source.other();
    }
}
