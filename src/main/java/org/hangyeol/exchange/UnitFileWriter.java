package org.hangyeol.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.hangyeol.memory.TranslationUnit;

/** Writes units into a file one by one, in constant memory. Their memories need not be loaded. */
public interface UnitFileWriter {
    /** What {@link #leftOut} says of a text that the format cannot write letter for letter. */
    String REPLACED = "characters that were replaced";

    void write(TranslationUnit unit) throws IOException;

    /** What the file does not hold of a unit, or not as it is: a few words for each kind of thing, always the same. */
    List<String> leftOut(TranslationUnit unit);

    /** Writes the end of the file, to be called once if all went well: without it the file must not be taken for whole. */
    void end() throws IOException;

    /** What only TMX holds of a unit, in a new list. */
    static List<String> onlyInTmx(TranslationUnit unit) {
        List<String> kinds = new ArrayList<>();
        if (unit.tmx != null) {
            kinds.add("properties of a TMX file");
        }
        if (!Objects.equals(unit.createdBy, unit.changedBy) || !unit.createdAt.equals(unit.changedAt)) {
            kinds.add("who made it first, and when");
        }
        return kinds;
    }
}
