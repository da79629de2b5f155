package org.hangyeol.glossary;

import java.util.Locale;

/** What the names of a concept name, as far as it decides how they may be spelled. */
public enum Naming {
    /** A person: written in Latin letters as its bearer, the press or a library likes. */
    PERSON,
    /** A place: written by one system or another. */
    PLACE,
    /** Anything else: as it is listed, and not otherwise. */
    OTHER;

    /**
     * By the domain of a concept, as our glossary and others write it: person, PER; geography, place, GEO.
     *
     * @param domain null if the concept has none
     */
    public static Naming of(String domain) {
        return switch (domain == null ? "" : domain.strip().toLowerCase(Locale.ROOT)) {
            case "person", "people", "per" -> PERSON;
            case "geography", "place", "geo" -> PLACE;
            default -> OTHER;
        };
    }
}
