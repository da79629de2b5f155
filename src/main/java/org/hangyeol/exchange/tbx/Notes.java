package org.hangyeol.exchange.tbx;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hangyeol.exchange.XmlElement;

/** The notes of an entry or term: the first one of people that is not too long, and all of ours. */
final class Notes {
    private final int longest;
    private final List<ObjectNode> own = new ArrayList<>();
    private String note;

    /** @param longest the most characters of a note */
    Notes(int longest) {
        this.longest = longest;
    }

    /** Takes a note; false if it must be kept as a data category. */
    boolean takes(XmlElement element) {
        ObjectNode fields = OwnNote.fields(element);
        if (fields != null) {
            own.add(fields);
            return true;
        }
        boolean first =
                note == null && TbxText.isNote(element) && TbxText.text(element).length() <= longest;
        note = first ? TbxText.text(element) : note;
        return first;
    }

    /** The note of people; null if there is none. */
    String note() {
        return note;
    }

    /** What notes of ours say, in their order. */
    List<ObjectNode> own() {
        return own;
    }
}
