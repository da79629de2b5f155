package org.hangyeol.api;

import java.text.Normalizer;

/** Names of memories, termbases and keys. */
public final class Names {
    /** What a name must look like, so that it can stand in an address and in a file name. */
    public static final String PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,98}";

    /** {@link #PATTERN} in words. */
    public static final String RULE = "must begin with a letter or digit and hold only letters, digits, spaces, '.',"
            + " '_' and '-', at most 99 characters";

    private Names() {}

    /** A name as it is kept (NFC), so that 뉴스 typed on a Mac is the same name. */
    public static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
