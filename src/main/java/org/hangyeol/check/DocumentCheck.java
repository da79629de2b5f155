package org.hangyeol.check;

import java.util.List;
import java.util.function.BiConsumer;

/** Looks for what no pair shows by itself: all pairs of a document together. */
public interface DocumentCheck {

    /**
     * Tells what it finds, in any order.
     *
     * @param pairs in the order of the document, all in the same direction or not
     * @param found takes the place of a pair, from 0, and what is wrong there
     */
    void check(List<CheckedPair> pairs, BiConsumer<Integer, Finding> found);
}
