package org.hangyeol.glossary;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

import org.hangyeol.memory.TranslationMemory;

/** A named set of concepts. */
@Entity
public class Termbase extends PanacheEntityBase {
    /** The termbase that a new server begins with. */
    public static final String STARTER = "starter";

    @Id
    @GeneratedValue(generator = "termbase_seq")
    @SequenceGenerator(name = "termbase_seq", sequenceName = "termbase_seq", allocationSize = 1)
    public Long id;

    public String name;

    public String description;

    public Instant createdAt;

    /** When it was deleted; its concepts stay in the database but are recognised by nobody. Null while in use. */
    public Instant deletedAt;

    /** @throws UnknownTermbaseException if there is none of that name */
    public static Termbase named(String name) {
        return named("termbase", name);
    }

    private static Termbase named(String field, String name) {
        return Termbase.<Termbase>find("name = ?1 and deletedAt is null", TranslationMemory.composed(name))
                .firstResultOptional()
                .orElseThrow(() -> new UnknownTermbaseException(field, name));
    }

    /**
     * The termbases of these names, or all if {@code names} is null.
     *
     * @param field the field or parameter of the request that names them
     * @throws UnknownTermbaseException for the first name that there is no termbase of
     */
    public static List<Termbase> named(String field, Collection<String> names) {
        if (names == null) {
            return list("deletedAt is null", Sort.by("name"));
        }
        return names.stream().distinct().map(name -> named(field, name)).toList();
    }

    public static Termbase begin(String name, String description, Instant at) {
        Termbase termbase = new Termbase();
        termbase.name = name;
        termbase.description = description;
        termbase.createdAt = at;
        termbase.persist();
        return termbase;
    }

    /** Takes the termbase out of use and frees its name. */
    void delete(Instant at) {
        deletedAt = at;
        name = name + " (deleted " + id + ")";
    }
}
