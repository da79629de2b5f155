package org.hangyeol.check;

import java.util.function.Consumer;

/** Looks for one kind of mistake in a segment and its translation. Silent where nothing is wrong; knows no state. */
public interface PairCheck {

    /** Tells what it finds, in any order. */
    void check(CheckedPair pair, Consumer<Finding> found);
}
