package org.hangyeol.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do. Each role may do all that those before it may. Methods say what they need by {@link #code}. */
public enum Role {
    /** Look things up. */
    READER,
    /** Also store units, import them, and propose terms. */
    TRANSLATOR,
    /** Also change termbases and correct many units at once. */
    TERMINOLOGIST,
    /** Also make and delete memories, termbases and keys. */
    ADMIN;

    /** As it stands in requests and in {@link jakarta.annotation.security.RolesAllowed}: reader, translator …. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a {@link #code}; capitals do not matter. */
    static Role of(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }

    /** The codes of this role and of those before it. */
    Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
