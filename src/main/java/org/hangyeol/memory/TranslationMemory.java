package org.hangyeol.memory;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** A named set of translation units. */
@Entity
@Table(name = "translation_memory")
public class TranslationMemory extends PanacheEntityBase {
    /** The memory that a new server begins with. */
    public static final String FIRST = "main";

    /** What a memory's or termbase's name must look like, so that it can stand in an address and in a file name. */
    public static final String NAME_PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,98}";

    /** {@link #NAME_PATTERN} in words. */
    public static final String NAME_RULE =
            "must begin with a letter or digit and hold only letters, digits, spaces, '.',"
                    + " '_' and '-', at most 99 characters";

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

    /** @throws UnknownMemoryException if there is none of that name */
    public static TranslationMemory named(String name) {
        return named("memory", name);
    }

    private static TranslationMemory named(String field, String name) {
        return TranslationMemory.<TranslationMemory>find("name = ?1 and deletedAt is null", composed(name))
                .firstResultOptional()
                .orElseThrow(() -> new UnknownMemoryException(field, name));
    }

    /**
     * The memories of these names, or all if {@code names} is null.
     *
     * @param field the field or parameter of the request that names them
     * @throws UnknownMemoryException for the first name that there is no memory of
     */
    public static List<TranslationMemory> named(String field, Collection<String> names) {
        if (names == null) {
            return list("deletedAt is null", Sort.by("name"));
        }
        return names.stream().distinct().map(name -> named(field, name)).toList();
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

    /** A name of a memory or termbase as it is kept (NFC), so that 뉴스 typed on a Mac is the same name. */
    public static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Takes the memory out of use and frees its name. */
    void delete(Instant at) {
        deletedAt = at;
        name = name + " (deleted " + id + ")";
    }
}
