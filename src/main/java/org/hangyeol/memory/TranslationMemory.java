package org.hangyeol.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;

import org.hangyeol.access.Caller;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.Names;

/** A named set of translation units. */
@Entity
@Table(name = "translation_memory")
public class TranslationMemory extends PanacheEntityBase {
    /** The memory that a new server begins with. */
    public static final String FIRST = "main";

    @Id
    @GeneratedValue(generator = "translation_memory_seq")
    @SequenceGenerator(name = "translation_memory_seq", sequenceName = "translation_memory_seq", allocationSize = 1)
    public Long id;

    public String name;

    public String description;

    /** How far its matches stand back behind equal ones of other memories: 0 (not at all) to 100. */
    public int penalty;

    public Instant createdAt;

    /** When it was deleted; its units stay in the database but are found by nobody. Null while it is in use. */
    public Instant deletedAt;

    /**
     * The memory of a name.
     *
     * @throws UnknownMemoryException if there is none
     * @throws org.hangyeol.access.OutOfLimitsException if the caller may not use it, whether or not it is there
     */
    public static TranslationMemory named(String name) {
        return named("memory", name);
    }

    static TranslationMemory named(String field, String name) {
        Caller.current().useMemory(Names.composed(name));
        return TranslationMemory.<TranslationMemory>find("name = ?1 and deletedAt is null", Names.composed(name))
                .firstResultOptional()
                .orElseThrow(() -> new UnknownMemoryException(field, name));
    }

    /**
     * The memories of these names, or all that the caller may use if {@code names} is null.
     *
     * @param field the field or parameter of the request that names them
     * @throws UnknownMemoryException for the first name that there is no memory of
     * @throws org.hangyeol.access.OutOfLimitsException for the first that the caller may not use
     */
    public static List<TranslationMemory> named(String field, Collection<String> names) {
        return names == null
                ? usable().list()
                : names.stream().distinct().map(name -> named(field, name)).toList();
    }

    /** The memories that the caller may use, by name. */
    static PanacheQuery<TranslationMemory> usable() {
        Caller caller = Caller.current();
        return caller.memories() == null
                ? find("deletedAt is null", Sort.by("name"))
                : find("deletedAt is null and name in ?1", Sort.by("name"), caller.memories());
    }

    /**
     * Numbers of the memories of these names.
     *
     * @param names null or empty means all that the caller may use
     * @return null if that is every memory
     */
    public static Set<Long> numbers(String field, Collection<String> names) {
        boolean all = names == null || names.isEmpty();
        if (all && Caller.current().memories() == null) {
            return null;
        }
        return named(field, all ? null : names).stream()
                .map(memory -> memory.id)
                .collect(Collectors.toSet());
    }

    /**
     * The memory that takes what the caller stores over protocols that know only one.
     *
     * @throws UnknownMemoryException if it is gone
     * @throws InvalidFieldException if the caller may use several memories and nobody said which
     */
    public static TranslationMemory writtenTo() {
        Caller caller = Caller.current();
        if (caller.writesTo() != null) {
            return named(caller.writesTo());
        }
        if (caller.mayUseMemory(FIRST)) {
            return named(FIRST);
        }
        if (caller.memories().size() != 1) {
            throw new InvalidFieldException(
                    "writesTo",
                    "Nobody said which memory '%s' stores into. Let an admin set writesTo of the key."
                            .formatted(caller.name()));
        }
        return named(caller.memories().iterator().next());
    }

    /** Numbers of the memories that are not in use any more. */
    static List<Long> deletedNumbers() {
        return getEntityManager()
                .createQuery("select id from TranslationMemory where deletedAt is not null", Long.class)
                .getResultList();
    }

    static TranslationMemory begin(String name, String description, Instant at) {
        TranslationMemory memory = new TranslationMemory();
        memory.name = name;
        memory.description = description;
        memory.createdAt = at;
        memory.persist();
        return memory;
    }

    /** Takes the memory out of use and frees its name. */
    void delete(Instant at) {
        deletedAt = at;
        name = name + " (deleted " + id + ")";
    }
}
