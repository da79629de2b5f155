package org.hangyeol.glossary;

import org.hangyeol.analysis.AnalyzedSegment;

/** A term at a run of tokens of a text, before or after the rules had their say. {@code end} is exclusive. */
record Occurrence(int start, int end, IndexedTerm term) {

    int length() {
        return end - start;
    }

    /** How far the spelling of the text is from the term's own: 0 the same, 1 but for case, 2 anything else. */
    int distance(Reading reading) {
        AnalyzedSegment segment = reading.segment();
        String written = segment.text()
                .substring(reading.token(start).start(), reading.token(end - 1).end());
        if (written.equals(term.text())) {
            return 0;
        }
        return written.equalsIgnoreCase(term.text()) ? 1 : 2;
    }
}
