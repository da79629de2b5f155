package org.hangyeol.exchange.tmx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnknownMemoryException;

/**
 * Writes a memory as TMX. Units are read page by page, and no transaction is open while somebody slowly takes them; of
 * the memory, only the numbers of its units are held. What is saved meanwhile is not in the file.
 */
public final class MemoryTmx {
    private static final int PAGE = 500;

    private final TranslationMemory memory;
    private final List<Long> part;

    /** The whole memory. */
    public MemoryTmx(TranslationMemory memory) {
        this(memory, null);
    }

    /**
     * A part of a memory.
     *
     * @param part numbers of its units, in the order of the file; null means all of the memory
     */
    public MemoryTmx(TranslationMemory memory, List<Long> part) {
        this.memory = memory;
        this.part = part;
    }

    /**
     * Writes the units, of the whole memory newest first: of several translations of one text, OmegaT inserts the first.
     *
     * @param out not closed
     * @throws UnknownMemoryException if the memory is deleted meanwhile; the file then has no end
     */
    public void write(OutputStream out) throws IOException {
        List<Long> numbers =
                part != null ? part : QuarkusTransaction.requiringNew().call(() -> numbers(memory));
        TmxWriter writer = new TmxWriter(out);
        for (int from = 0; from < numbers.size(); from += PAGE) {
            List<Long> page = numbers.subList(from, Math.min(from + PAGE, numbers.size()));
            for (TranslationUnit unit : QuarkusTransaction.requiringNew().call(() -> TranslationUnit.inUse(page))) {
                writer.write(unit);
            }
        }
        QuarkusTransaction.requiringNew().run(() -> TranslationMemory.named(memory.name));
        writer.end();
    }

    private static List<Long> numbers(TranslationMemory memory) {
        EntityManager entities = TranslationUnit.getEntityManager();
        return entities.createQuery("select id from TranslationUnit where memory = ?1 order by id desc", Long.class)
                .setParameter(1, memory)
                .getResultList();
    }
}
