package org.hangyeol.glossary;

/**
 * A term at a run of tokens of a text, before or after the rules had their say. {@code end} is exclusive. The natural
 * order is that of places; of those that begin together the longer one comes first.
 */
record Occurrence(int start, int end, IndexedTerm term) implements Comparable<Occurrence> {

    int length() {
        return end - start;
    }

    /** Whether it is at the same place as another. */
    boolean isWhere(Occurrence other) {
        return start == other.start && end == other.end;
    }

    /** How far the spelling of the text is from the term's own: 0 the same, 1 but for case, 2 anything else. */
    int distance(Reading reading) {
        int from = reading.token(start).start();
        int length = reading.token(end - 1).end() - from;
        if (length != term.text().length() || !reading.text().regionMatches(true, from, term.text(), 0, length)) {
            return 2;
        }
        return reading.text().startsWith(term.text(), from) ? 0 : 1;
    }

    @Override
    public int compareTo(Occurrence other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
