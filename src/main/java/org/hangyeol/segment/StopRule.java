package org.hangyeol.segment;

/** One reason to cut, or not to cut, after a stop. */
@FunctionalInterface
interface StopRule {
    enum Verdict {
        CUT,
        JOIN,
        NO_OPINION
    }

    Verdict judge(Stop stop);
}
