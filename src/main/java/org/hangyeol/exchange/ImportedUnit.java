package org.hangyeol.exchange;

import java.util.Objects;

import org.hangyeol.memory.UnitDraft;

/**
 * A translation unit as a file has it, not yet stored. Both segments have text; where the file does not say which
 * side is the source, it is the first one.
 *
 * @param line where the unit begins in the file, from 1
 */
public record ImportedUnit(long line, UnitDraft draft) {
    public ImportedUnit {
        Objects.requireNonNull(draft, "draft");
    }
}
