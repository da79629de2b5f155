package org.hangyeol.glossary;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.memory.Revision;
import org.hangyeol.memory.TranslationMemory;
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
        return turn.write(() -> {
            Termbase into = Termbase.named(termbase);
            refuseCode(into, concept.code(), -1);
            return save(begin(into), concept, Revision.begin(clock.instant(), concept.author(), "concept added"), null);
        });
    }

    /**
     * Replaces a concept with all its terms; what it was is kept as a version.
     *
     * @throws UnknownConceptException if the termbase has no such concept
     * @throws ConceptExistsException if another concept has the new code
     */
    public ConceptJson change(String termbase, long id, ConceptToSave concept) {
        return turn.write(() -> {
            Termbase within = Termbase.named(termbase);
            Concept there = Concept.in(within, id);
            refuseCode(within, concept.code(), id);
            Revision revision = Revision.begin(clock.instant(), concept.author(), "concept changed");
            ConceptVersion.keep(there, revision, false, json);
            return save(there, concept, revision, null);
        });
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
            return new Batch(into, concepts, revision, importId).merge();
        });
    }

    /** Concepts on their way into one termbase; written to the database together, at the end. */
    private final class Batch {
        private final Termbase termbase;
        private final List<ConceptToSave> concepts;
        private final Revision revision;
        private final long importId;
        private final Map<String, Concept> byCode = new HashMap<>();
        private final Map<String, List<Concept>> withoutCodeByHeadword = new HashMap<>();
        private final Set<Concept> saved = new LinkedHashSet<>();

        Batch(Termbase termbase, List<ConceptToSave> concepts, Revision revision, long importId) {
            this.termbase = termbase;
            this.concepts = concepts;
            this.revision = revision;
            this.importId = importId;
        }

        List<Merged> merge() {
            Concept.ofCodes(termbase, codes()).forEach(this::remember);
            Concept.withoutCode(termbase, headwords()).forEach(this::remember);
            List<Merged> merged = concepts.stream().map(this::merge).toList();
            Concept.flush();
            Map<Long, List<KnownTerm>> terms = new HashMap<>();
            saved.forEach(concept -> terms.put(concept.id, knownTerms(concept)));
            changes.fire(new ConceptsChanged(terms, List.of()));
            return merged;
        }

        private List<String> codes() {
            return concepts.stream()
                    .map(ConceptToSave::code)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private List<String> headwords() {
            return concepts.stream()
                    .filter(concept -> concept.code() == null)
                    .map(concept -> concept.termsOf(null).get(0).text)
                    .toList();
        }

        private void remember(Concept concept) {
            if (concept.code != null) {
                byCode.put(concept.code, concept);
            } else {
                withoutCodeByHeadword
                        .computeIfAbsent(concept.terms.get(0).text, missing -> new ArrayList<>())
                        .add(concept);
            }
        }

        private Concept sameAs(ConceptToSave content) {
            if (content.code() != null) {
                return byCode.get(content.code());
            }
            String headword = content.termsOf(null).get(0).text;
            return withoutCodeByHeadword.getOrDefault(headword, List.of()).stream()
                    .filter(there -> sameContent(there, content))
                    .findFirst()
                    .orElse(null);
        }

        private Merged merge(ConceptToSave content) {
            Concept there = sameAs(content);
            if (there != null && sameContent(there, content)) {
                return Merged.ALREADY_THERE;
            }
            if (saved.contains(there)) {
                // Given twice: only terms that were flushed are deleted when others take their place.
                Concept.flush();
            }
            if (there != null) {
                ConceptVersion.keep(there, revision, false, json);
            }
            Concept concept = there == null ? begin(termbase) : there;
            fill(concept, content, revision, importId);
            saved.add(concept);
            if (there == null) {
                remember(concept);
            }
            return there == null ? Merged.ADDED : Merged.CHANGED;
        }
    }

    /**
     * Deletes a concept; what it was is kept as a version.
     *
     * @throws UnknownConceptException if the termbase has no such concept
     */
    public void delete(String termbase, long id, String author) {
        turn.write(() -> {
            Concept concept = Concept.in(Termbase.named(termbase), id);
            ConceptVersion.keep(concept, Revision.begin(clock.instant(), author, "concept deleted"), true, json);
            concept.delete();
            changes.fire(new ConceptsChanged(Map.of(), List.of(id)));
            return null;
        });
    }

    /**
     * Makes a termbase, or describes the one that is there.
     *
     * @param description null leaves it as it is
     */
    public Termbase putTermbase(String name, String description) {
        return turn.write(() -> {
            String composed = TranslationMemory.composed(name);
            Termbase termbase = Termbase.<Termbase>find("name", composed)
                    .firstResultOptional()
                    .orElseGet(() -> Termbase.begin(composed, null, clock.instant()));
            termbase.description = description != null ? description : termbase.description;
            return termbase;
        });
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

    private Concept begin(Termbase termbase) {
        Concept concept = new Concept();
        concept.termbase = termbase;
        return concept;
    }

    private ConceptJson save(Concept concept, ConceptToSave content, Revision revision, Long importId) {
        fill(concept, content, revision, importId);
        Concept.flush();
        changes.fire(new ConceptsChanged(Map.of(concept.id, knownTerms(concept)), List.of()));
        return ConceptJson.from(concept);
    }

    private static List<KnownTerm> knownTerms(Concept concept) {
        return concept.terms.stream().map(Term::known).toList();
    }

    private static void fill(Concept concept, ConceptToSave content, Revision revision, Long importId) {
        concept.code = content.code();
        concept.domain = content.domain();
        concept.definition = content.definition();
        concept.note = content.note();
        concept.source = content.source();
        concept.terms.clear();
        concept.terms.addAll(content.termsOf(concept));
        concept.changedBy = revision.author;
        concept.changedAt = revision.at;
        concept.revision = revision.id;
        concept.importId = importId != null ? importId : concept.importId;
        if (concept.createdAt == null) {
            concept.createdBy = revision.author;
            concept.createdAt = revision.at;
            concept.persist();
        }
    }

    private static void refuseCode(Termbase termbase, String code, long except) {
        if (code == null) {
            return;
        }
        Concept other = Concept.<Concept>find("termbase = ?1 and code = ?2 and id <> ?3", termbase, code, except)
                .firstResult();
        if (other != null) {
            throw new ConceptExistsException(code, other.id);
        }
    }

    private static boolean sameContent(Concept there, ConceptToSave concept) {
        return there.terms.stream()
                        .map(ConceptJson.TermJson::from)
                        .toList()
                        .equals(concept.termsOf(null).stream()
                                .map(ConceptJson.TermJson::from)
                                .toList())
                && Objects.equals(there.domain, concept.domain())
                && Objects.equals(there.definition, concept.definition())
                && Objects.equals(there.note, concept.note())
                && Objects.equals(there.source, concept.source());
    }
}
