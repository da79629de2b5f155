package org.hangyeol.glossary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.api.Page;
import org.hangyeol.memory.Revision;

/** What became of a concept: everything it was and is, newest first. */
final class ConceptHistory {
    private ConceptHistory() {}

    /**
     * What a concept was for some time.
     *
     * @param concept as it was; its revision made it so
     * @param reason why it became so; null if nobody said
     * @param end what ended it; null for what the concept is now
     */
    public record ConceptState(ConceptJson concept, String reason, End end) {}

    /**
     * The change that made a concept something else.
     *
     * @param deleted whether the concept was gone after it
     */
    public record End(long revision, String author, Instant at, String reason, boolean deleted) {
        static End from(ConceptVersion version) {
            Revision by = Revision.findById(version.endedByRevision);
            return new End(by.id, by.author, by.at, by.cause, version.deleted);
        }
    }

    /** @throws UnknownConceptException if the termbase never had such a concept */
    static Page<ConceptState> of(Termbase termbase, long id, int page, int size, ObjectMapper json) {
        Concept now = Concept.find("termbase = ?1 and id = ?2", termbase, id).firstResult();
        var versions = ConceptVersion.<ConceptVersion>find(ConceptVersion.OF_CONCEPT, termbase.id, id);
        int first = page * size - (now == null ? 0 : 1);
        List<ConceptState> states = new ArrayList<>();
        if (first < 0) {
            states.add(new ConceptState(ConceptJson.from(now), reasonOf(now.revision), null));
        }
        long total = versions.count() + (now == null ? 0 : 1);
        if (total == 0) {
            throw new UnknownConceptException(termbase.name, id);
        }
        int last = first + size - 1;
        if (last >= 0) {
            for (ConceptVersion version :
                    versions.range(Math.max(first, 0), last).list()) {
                states.add(new ConceptState(version.content(json), reasonOf(version.revision), End.from(version)));
            }
        }
        return new Page<>(states, total, page, size);
    }

    private static String reasonOf(long revision) {
        return Revision.<Revision>findById(revision).cause;
    }

    /** The concept as it was or is since a revision; see {@link ConceptVersion#of} for what is thrown. */
    static ConceptJson at(Termbase termbase, long id, long revision, ObjectMapper json) {
        Concept now = Concept.find("termbase = ?1 and id = ?2", termbase, id).firstResult();
        return now != null && now.revision == revision
                ? ConceptJson.from(now)
                : ConceptVersion.of(termbase, id, revision, json);
    }
}
