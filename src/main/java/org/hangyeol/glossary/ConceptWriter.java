package org.hangyeol.glossary;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.access.Caller;
import org.hangyeol.access.LimitsNamed;
import org.hangyeol.api.Names;
import org.hangyeol.memory.Revision;
import org.hangyeol.memory.WriteTurn;

/**
 * Saves, changes and deletes concepts. Every method runs in a transaction of its own and returns when the rows are
 * committed and the recogniser has followed. One writer at a time, see {@link WriteTurn}.
 */
@ApplicationScoped
public class ConceptWriter {
    private final WriteTurn turn;
    private final Event<ConceptsChanged> changes;
    private final ObjectMapper json;
    private final Clock clock;

    ConceptWriter(WriteTurn turn, Event<ConceptsChanged> changes, ObjectMapper json, Clock clock) {
        this.turn = turn;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** What became of a concept that was given to {@link #mergeAll}. */
    public enum Merged {
        ADDED,
        CHANGED,
        ALREADY_THERE
    }

    /**
     * Adds a concept.
     *
     * @throws ConceptExistsException if the termbase has a concept of that code
     */
    public ConceptJson add(String termbase, ConceptToSave concept) {
        return turn.write(() -> add(Termbase.named(termbase), concept, revision(concept, "concept added")));
    }

    /**
     * Replaces a concept with all its terms; what it was is kept as a version.
     *
     * @param expected what must hold of the concept as it is
     * @throws UnknownConceptException if the termbase has no such concept
     * @throws ConceptExistsException if another concept has the new code
     * @throws RuntimeException what {@code expected} throws
     */
    public ConceptJson change(String termbase, long id, ConceptToSave concept, Consumer<Concept> expected) {
        return turn.write(() -> {
            Concept there = Concept.in(Termbase.named(termbase), id);
            expected.accept(there);
            return change(there, concept, revision(concept, "concept changed"));
        });
    }

    /**
     * Deletes a concept; what it was is kept as a version.
     *
     * @param expected what must hold of the concept as it is
     * @throws UnknownConceptException if the termbase has no such concept
     * @throws RuntimeException what {@code expected} throws
     */
    public void delete(String termbase, long id, String author, String reason, Consumer<Concept> expected) {
        turn.write(() -> {
            Concept concept = Concept.in(Termbase.named(termbase), id);
            expected.accept(concept);
            Revision revision = Revision.begin(clock.instant(), author, reason != null ? reason : "concept deleted");
            ConceptVersion.keep(concept, revision, true, json);
            concept.delete();
            changes.fire(new ConceptsChanged(Map.of(), List.of(id)));
            return null;
        });
    }

    /**
     * Makes a concept again what it was; also one that was deleted, which keeps its number.
     *
     * @param revision the revision that made it so; null for what it was before its last change
     * @param expected what must hold of the concept as it is; not asked if it was deleted
     * @throws UnknownConceptException if the termbase never had such a concept
     * @throws UnknownRevisionException if the concept has no such version, or only one
     * @throws ConceptExistsException if another concept has its code by now
     * @throws RuntimeException what {@code expected} throws
     */
    public ConceptJson restore(
            String termbase, long id, Long revision, String author, String reason, Consumer<Concept> expected) {
        return turn.write(() -> {
            Termbase within = Termbase.named(termbase);
            ConceptJson earlier = ConceptVersion.of(within, id, revision, json);
            String why = reason != null ? reason : "restored as of revision " + earlier.revision();
            ConceptToSave content = ConceptToSave.from(earlier, author, why);
            Concept there =
                    Concept.find("termbase = ?1 and id = ?2", within, id).firstResult();
            if (there == null) {
                refuseCode(within, content.code(), id);
                return save(Concept.reborn(within, earlier), content, revision(content, why));
            }
            expected.accept(there);
            return change(there, content, revision(content, why));
        });
    }

    ConceptJson add(Termbase termbase, ConceptToSave content, Revision revision) {
        refuseCode(termbase, content.code(), -1);
        return save(Concept.in(termbase), content, revision);
    }

    ConceptJson change(Concept there, ConceptToSave content, Revision revision) {
        refuseCode(there.termbase, content.code(), there.id);
        ConceptVersion.keep(there, revision, false, json);
        return save(there, content, revision);
    }

    private Revision revision(ConceptToSave concept, String otherwise) {
        String reason = concept.reason() == null || concept.reason().isBlank() ? otherwise : concept.reason();
        return Revision.begin(clock.instant(), concept.author(), reason);
    }

    private ConceptJson save(Concept concept, ConceptToSave content, Revision revision) {
        concept.become(content.withExampleTexts(), revision, null);
        Concept.flush();
        changes.fire(ConceptsChanged.saved(List.of(concept)));
        return ConceptJson.from(concept);
    }

    private static void refuseCode(Termbase termbase, String code, long except) {
        Concept other = code == null
                ? null
                : Concept.<Concept>find("termbase = ?1 and code = ?2 and id <> ?3", termbase, code, except)
                        .firstResult();
        if (other != null) {
            throw new ConceptExistsException(code, other.id);
        }
    }

    /**
     * Brings concepts of a file into a termbase: one with the same code is replaced if it differs, one without a code
     * is the same as another without a code that has the same terms.
     *
     * @param termbase its number
     * @param importId number of the import
     * @return what became of each, in order
     */
    public List<Merged> mergeAll(long termbase, List<ConceptToSave> concepts, String author, long importId) {
        return turn.write(() -> {
            Termbase into = Termbase.findById(termbase);
            if (into == null || into.deletedAt != null) {
                throw new UnknownTermbaseException("termbase", into == null ? String.valueOf(termbase) : into.name);
            }
            Revision revision = Revision.begin(clock.instant(), author, "import " + importId);
            ConceptMerge merge = new ConceptMerge(into, concepts, revision, importId, json);
            List<Merged> merged = merge.merge();
            changes.fire(ConceptsChanged.saved(merge.saved()));
            return merged;
        });
    }

    /**
     * Makes a termbase, or describes the one that is there.
     *
     * @param description null leaves it as it is
     */
    public Termbase putTermbase(String name, String description) {
        return turn.write(() -> {
            String composed = Names.composed(name);
            Caller.current().useTermbase(composed);
            Termbase termbase = Termbase.<Termbase>find("name", composed)
                    .firstResultOptional()
                    .orElseGet(() -> Termbase.begin(composed, null, clock.instant()));
            termbase.description = description != null ? description : termbase.description;
            return termbase;
        });
    }

    /**
     * Makes a termbase that nobody has made before: if the name is taken, with the lowest number behind it that is free.
     *
     * @throws org.hangyeol.access.OutOfLimitsException if the caller may not use one of that name
     */
    public Termbase newTermbase(String name, String description) {
        return turn.write(() -> {
            Caller.current().useTermbase(name); // before anything is told of names that are taken
            String free = name;
            for (int number = 2; Termbase.count("name", free) > 0; number++) {
                free = name + " " + number;
            }
            Caller.current().useTermbase(free);
            return Termbase.begin(free, description, clock.instant());
        });
    }

    /** @throws UnknownTermbaseException if a key is to be limited to a termbase that is not there */
    void checkLimits(@Observes LimitsNamed limits) {
        if (limits.termbases() != null) {
            Termbase.named("termbases", limits.termbases());
        }
    }

    /** Takes a termbase out of use with all its concepts. */
    public void deleteTermbase(String name) {
        turn.write(() -> {
            Termbase termbase = Termbase.named(name);
            termbase.delete(clock.instant());
            List<Long> ids = Concept.find("select c.id from Concept c where c.termbase = ?1", termbase)
                    .project(Long.class)
                    .list();
            changes.fire(new ConceptsChanged(Map.of(), ids));
            return null;
        });
    }
}
