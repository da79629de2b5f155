package org.hangyeol.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Segment;

/** A stretch of a file: the units that can be saved together, and what was not taken as it stands. */
final class UnitBatch implements Consumer<Problem> {
    /** A writer holds its turn for one batch, and nobody who saves a unit meanwhile should notice. */
    static final int MOST_UNITS = 1000;

    /** Units may be long, and two batches are in memory at a time. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private final List<UnitDraft> drafts = new ArrayList<>();
    private final ProblemCount problems = new ProblemCount();
    private long characters;
    private long bytesRead;
    private Set<String> headers = Set.of();

    @Override
    public void accept(Problem problem) {
        problems.accept(problem);
    }

    void add(UnitDraft draft) {
        drafts.add(draft);
        characters += length(draft.ko())
                + length(draft.en())
                + length(draft.place().before())
                + length(draft.place().after())
                + length(draft.note())
                + length(draft.tmx());
    }

    private static long length(Segment segment) {
        return segment.codes().stream()
                        .mapToLong(code -> code.markup().length())
                        .sum()
                + segment.text().length();
    }

    private static long length(String text) {
        return text == null ? 0 : text.length();
    }

    boolean isFull() {
        return drafts.size() == MOST_UNITS || characters >= MOST_CHARACTERS;
    }

    /**
     * @param bytesRead of the files, up to the end of this stretch
     * @param headers of the files up to there
     */
    void end(long bytesRead, Set<String> headers) {
        this.bytesRead = bytesRead;
        this.headers = headers;
    }

    Set<String> headers() {
        return headers;
    }

    List<UnitDraft> drafts() {
        return drafts;
    }

    ProblemCount problems() {
        return problems;
    }

    long bytesRead() {
        return bytesRead;
    }
}
