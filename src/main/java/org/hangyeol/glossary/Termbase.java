package org.hangyeol.glossary;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;

import org.hangyeol.access.Caller;
import org.hangyeol.api.Names;

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

    /**
     * The termbase of a name.
     *
     * @throws UnknownTermbaseException if there is none
     * @throws org.hangyeol.access.OutOfLimitsException if the caller may not use it, whether or not it is there
     */
    public static Termbase named(String name) {
        return named("termbase", name);
    }

    private static Termbase named(String field, String name) {
        Caller.current().useTermbase(Names.composed(name));
        return Termbase.<Termbase>find("name = ?1 and deletedAt is null", Names.composed(name))
                .firstResultOptional()
                .orElseThrow(() -> new UnknownTermbaseException(field, name));
    }

    /**
     * The termbases of these names, or all that the caller may use if {@code names} is null.
     *
     * @param field the field or parameter of the request that names them
     * @throws UnknownTermbaseException for the first name that there is no termbase of
     * @throws org.hangyeol.access.OutOfLimitsException for the first that the caller may not use
     */
    public static List<Termbase> named(String field, Collection<String> names) {
        return names == null
                ? usable().list()
                : names.stream().distinct().map(name -> named(field, name)).toList();
    }

    /** The termbases that the caller may use, by name. */
    static PanacheQuery<Termbase> usable() {
        Caller caller = Caller.current();
        return caller.termbases() == null
                ? find("deletedAt is null", Sort.by("name"))
                : find("deletedAt is null and name in ?1", Sort.by("name"), caller.termbases());
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
