package org.hangyeol.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.hangyeol.matching.Context;
import org.hangyeol.matching.IndexedSegment;
import org.hangyeol.matching.Origin;
import org.hangyeol.matching.UnitFilter;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** A Korean and an English segment that translate each other. A memory holds the same pair once. */
@Entity
@Table(name = "translation_unit")
public class TranslationUnit extends PanacheEntityBase {
    /** The longest {@link #tmx}, in UTF-16 code units. */
    public static final int LONGEST_TMX = 100_000;

    private static final int PAGE = 5000;

    @Id
    @GeneratedValue(generator = "translation_unit_seq")
    @SequenceGenerator(name = "translation_unit_seq", sequenceName = "translation_unit_seq", allocationSize = 1000)
    public Long id;

    @ManyToOne
    @JoinColumn(name = "memory_id")
    public TranslationMemory memory;

    /** See {@link UnitDraft#pairKey()}. */
    public UUID pairKey;

    /** The Korean text, composed (NFC). */
    public String ko;

    @Convert(converter = InlineCodesConverter.class)
    public List<InlineCode> koCodes;

    /** The English text, composed (NFC). */
    public String en;

    @Convert(converter = InlineCodesConverter.class)
    public List<InlineCode> enCodes;

    /** The language it was translated from; its neighbours are in this language. */
    @Enumerated(EnumType.STRING)
    public Language sourceLanguage;

    /** The text it comes from: a title, a file name, an address; null if not known. */
    public String document;

    /** Whom it was translated for: a paper, a client; null if not known. */
    public String outlet;

    /** Its place in the document, from 0; null if not known. */
    @Column(name = "document_position")
    public Integer position;

    /** The source segment before it; null if there was none or it is not known. */
    public String contextBefore;

    /** The source segment after it; null likewise. */
    public String contextAfter;

    public String note;

    /** How far the translation has come; null if not known. */
    @Enumerated(EnumType.STRING)
    public UnitStatus status;

    /**
     * What a TMX file said of it that has no field here: its {@code <tu>} without the segments and all that the other
     * fields hold; null if nothing is left. At most {@value #LONGEST_TMX} characters.
     */
    public String tmx;

    /** How often the pair was saved by a person or a tool; imports count once. */
    public int uses;

    public String createdBy;

    public Instant createdAt;

    public String changedBy;

    public Instant changedAt;

    /** Number of the {@link Revision} that last changed it. */
    public long revision;

    /** Number of the import that brought it; null if it was saved by hand. */
    public Long importId;

    /** One side of the pair, with its inline codes. */
    public Segment segment(Language language) {
        return language == Language.KO ? new Segment(ko, koCodes) : new Segment(en, enCodes);
    }

    /**
     * A time in microseconds since 1970, as the index and its filters have it; for all that {@link UnitToSave#isStorable},
     * which {@link ChronoUnit#MICROS} is not.
     */
    public static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
    }

    /** One side of the pair, as the index keeps it. */
    IndexedSegment indexed(Language language) {
        Origin origin = new Origin(memory.id, document, changedBy, outlet);
        return new IndexedSegment(id, origin, micros(changedAt), segment(language), context(language));
    }

    /** Where the segment of a language stood. The neighbours are known for the source language only. */
    private Context context(Language language) {
        boolean source = language == sourceLanguage;
        return Context.of(source ? contextBefore : null, source ? contextAfter : null, document, position);
    }

    /** @throws UnknownUnitException if the memory has no such unit */
    public static TranslationUnit in(TranslationMemory memory, long id) {
        return TranslationUnit.<TranslationUnit>find("memory = ?1 and id = ?2", memory, id)
                .firstResultOptional()
                .orElseThrow(() -> new UnknownUnitException(memory.name, id));
    }

    /**
     * Those of the units that are there, in memories that are in use. Read by number: a query with a list of numbers is
     * translated anew each time.
     */
    public static List<TranslationUnit> inUse(Collection<Long> ids) {
        return getSession().findMultiple(TranslationUnit.class, List.copyOf(ids)).stream()
                .filter(unit -> unit != null && unit.memory.deletedAt == null)
                .toList();
    }

    /** The next units by number, in memories that are in use. */
    static List<TranslationUnit> inUseAfter(long id, int limit) {
        return TranslationUnit.<TranslationUnit>find("id > ?1 and memory.deletedAt is null order by id", id)
                .page(0, limit)
                .list();
    }

    /**
     * The next units by number, of all memories: asked for those of one, H2 reads and sorts all of that memory each time.
     *
     * @param last the highest number wanted
     */
    public static List<TranslationUnit> after(long id, long last, int limit) {
        return TranslationUnit.<TranslationUnit>find("id > ?1 and id <= ?2 order by id", id, last)
                .page(0, limit)
                .list();
    }

    /**
     * Numbers of the next units of a memory downwards. Asked for them in order, H2 reads and sorts all of the memory each
     * time; so a small memory is read and sorted here, and for a large one the units of all memories are looked through.
     *
     * @param from the highest number wanted
     */
    public static List<Long> numbersDownFrom(TranslationMemory memory, long from, int limit) {
        List<Long> all = getEntityManager()
                .createQuery("select id from TranslationUnit where memory = ?1", Long.class)
                .setParameter(1, memory)
                .setMaxResults(PAGE)
                .getResultList();
        return all.size() == PAGE
                ? numbersAmongAll(memory, from, limit)
                : all.stream()
                        .filter(id -> id <= from)
                        .sorted(Comparator.reverseOrder())
                        .limit(limit)
                        .toList();
    }

    private static List<Long> numbersAmongAll(TranslationMemory memory, long from, int limit) {
        List<Long> numbers = new ArrayList<>();
        long next = from;
        while (numbers.size() < limit) {
            List<Object[]> page = getEntityManager()
                    .createQuery(
                            "select id, memory.id from TranslationUnit where id <= ?1 order by id desc", Object[].class)
                    .setParameter(1, next)
                    .setMaxResults(PAGE)
                    .getResultList();
            page.stream()
                    .filter(row -> memory.id.equals(row[1]))
                    .map(row -> (Long) row[0])
                    .limit(limit - numbers.size())
                    .forEach(numbers::add);
            if (page.size() < PAGE) {
                break;
            }
            next = (Long) page.get(PAGE - 1)[0] - 1;
        }
        return numbers;
    }

    /** The units that a filter wants, highest number first; one of {@link UnitFilter#among} is not looked at. */
    public static PanacheQuery<TranslationUnit> matching(UnitFilter filter) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("memory.id in :", filter.memories());
        wanted.put("document = :", filter.document());
        wanted.put("changedBy = :", filter.author());
        wanted.put("outlet = :", filter.outlet());
        wanted.put("changedAt >= :", time(filter.from()));
        wanted.put("changedAt <= :", time(filter.to()));
        wanted.values().removeIf(Objects::isNull);
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        wanted.forEach((condition, value) -> {
            String name = "p" + where.length();
            where.append(" and ").append(condition).append(name);
            parameters.put(name, value);
        });
        return find(where + " order by id desc", parameters);
    }

    private static Instant time(long micros) {
        Instant time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return UnitToSave.isStorable(time) ? time : micros < 0 ? UnitToSave.FIRST_INSTANT : UnitToSave.LAST_INSTANT;
    }

    /** How many units some memories hold, and the lowest and highest number of these; 0 if there are none. */
    public record Extent(long count, long first, long last) {}

    /** The extent of some memories. */
    public static Extent extent(Collection<Long> memories) {
        if (memories.isEmpty()) {
            return new Extent(0, 0, 0);
        }
        return getEntityManager()
                .createQuery(
                        "select count(*), coalesce(min(id), 0), coalesce(max(id), 0) from TranslationUnit"
                                + " where memory.id in ?1",
                        Extent.class)
                .setParameter(1, memories)
                .getSingleResult();
    }

    /** Numbers of the units that a revision after this one has saved, changed or deleted. */
    static List<Long> changedAfter(long revision) {
        EntityManager entityManager = getEntityManager();
        List<Long> saved = entityManager
                .createQuery("select id from TranslationUnit where revision > ?1", Long.class)
                .setParameter(1, revision)
                .getResultList();
        List<Long> deleted = entityManager
                .createQuery(
                        "select unitId from TranslationUnitVersion where endedByRevision > ?1 and deleted", Long.class)
                .setParameter(1, revision)
                .getResultList();
        return Stream.concat(saved.stream(), deleted.stream()).distinct().toList();
    }

    /** Whether a unit that has no row any more was deleted after a revision, by itself or with its memory. */
    static boolean wentAfter(long id, long revision) {
        return TranslationUnitVersion.count("unitId = ?1 and deleted and endedByRevision > ?2", id, revision) > 0
                || count("id = ?1 and memory.deletedAt is not null", id) > 0;
    }
}
