package org.hangyeol.exchange.xliff;

import org.hangyeol.exchange.XmlFile;

/**
 * What an element hands down to those in it.
 *
 * @param translate whether they are to be translated
 * @param keepSpace whether the line breaks of their texts are a part of them
 */
record Scope(boolean translate, boolean keepSpace) {
    static final Scope OF_FILE = new Scope(true, false);

    /** With what the element says where the parser stands. */
    Scope within(XmlFile file) {
        String own = file.attribute("translate");
        return new Scope(own == null ? translate : !own.equals("no"), keepsSpace(file));
    }

    /** Whether the text of the element keeps its line breaks where the parser stands. */
    boolean keepsSpace(XmlFile file) {
        String space = file.attribute("xml:space");
        return space == null ? keepSpace : space.equals("preserve");
    }
}
