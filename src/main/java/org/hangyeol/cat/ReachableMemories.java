package org.hangyeol.cat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.exchange.ImportReport;
import org.hangyeol.exchange.UnitImport;
import org.hangyeol.matching.Context;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.MatchFinder;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitExistsException;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.memory.UnitWriter;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.suggest.SuggestionRequest;

/**
 * The memories as a CAT tool sees them. Where its protocol knows only one, it finds in all that its key may read, and
 * saves into the one that its key writes to; where it names memories, it finds in the one that it names.
 */
@ApplicationScoped
public class ReachableMemories {
    /** More translations of one and the same text there are not. */
    private static final int MOST_TRANSLATIONS = 1000;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final MatchFinder finder;
    private final UnitWriter writer;
    private final UnitImport imports;

    ReachableMemories(MatchFinder finder, UnitWriter writer, UnitImport imports) {
        this.imports = imports;
        this.finder = finder;
        this.writer = writer;
    }

    /**
     * How a segment was translated before, with the percent of {@code /api/suggestions}.
     *
     * @param threshold lowest percent wanted, 1 to 100
     * @param limit how many at most
     * @return best first; empty means that nothing in these memories reaches the threshold
     * @throws InvalidFieldException if the text is longer than any segment
     * @throws org.hangyeol.memory.IndexNotReadyException while the index is being made
     */
    public List<Match> find(Segment segment, Language source, Context context, int threshold, int limit) {
        return find(List.of(query(segment, source, context)), threshold, limit).get(0);
    }

    /**
     * Likewise for a text of which nothing else is known, from the percent on with which {@code /api/suggestions} begins.
     */
    public List<Match> find(String text, LanguagePair pair, int limit) {
        return find(List.of(text), pair, SuggestionRequest.usualThreshold(pair.source()), limit)
                .get(0);
    }

    /** Likewise for several texts; the rows of all are read at once. */
    public List<List<Match>> find(List<String> texts, LanguagePair pair, int threshold, int limit) {
        return find(queries(texts, pair), threshold, limit);
    }

    /** Likewise in one memory. */
    public List<Match> find(
            TranslationMemory memory, Segment segment, Language source, Context context, int threshold, int limit) {
        return finder.find(List.of(query(segment, source, context)), List.of(memory), threshold, limit)
                .get(0);
    }

    /** Likewise for several texts of which nothing else is known. */
    public List<List<Match>> find(
            TranslationMemory memory, List<String> texts, LanguagePair pair, int threshold, int limit) {
        return finder.find(queries(texts, pair), List.of(memory), threshold, limit);
    }

    private List<MatchFinder.Query> queries(List<String> texts, LanguagePair pair) {
        return texts.stream()
                .map(text -> query(Segment.of(text), pair.source(), Context.UNKNOWN))
                .toList();
    }

    private MatchFinder.Query query(Segment segment, Language source, Context context) {
        if (segment.text().length() > UnitToSave.LONGEST_SEGMENT) {
            throw new InvalidFieldException(
                    "text", "A segment has at most %,d characters.".formatted(UnitToSave.LONGEST_SEGMENT));
        }
        return new MatchFinder.Query(analyzer.analyze(segment, source), context);
    }

    private List<List<Match>> find(List<MatchFinder.Query> queries, int threshold, int limit) {
        List<TranslationMemory> memories =
                QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named("memories", null));
        return finder.find(queries, memories, threshold, limit);
    }

    /**
     * Saves a pair as if by hand. It is committed, and found by the next look-up over any protocol, when this returns.
     *
     * @param draft its texts must have passed {@link UnitToSave#draft} or the same limits
     * @param author who translated it, null if the tool did not say
     * @throws InvalidFieldException if the key may use several memories and none is the one it writes to
     */
    public TranslationUnit save(UnitDraft draft, String author) {
        return writer.save(writtenTo().name, draft, author).units().get(0);
    }

    /**
     * The memory of a name.
     *
     * @throws org.hangyeol.memory.UnknownMemoryException if there is none
     * @throws org.hangyeol.access.OutOfLimitsException if the key may not use it, whether or not it is there
     */
    public TranslationMemory named(String name) {
        return QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named(name));
    }

    private static TranslationMemory writtenTo() {
        return QuarkusTransaction.joiningExisting().call(TranslationMemory::writtenTo);
    }

    /**
     * Puts a pair in the place of another one, or saves it if that is not there. Where the new pair is a unit already, it
     * gains a use and the old one is deleted.
     *
     * @param old only its texts and its language count
     */
    public TranslationUnit replace(UnitDraft old, UnitDraft draft) {
        TranslationMemory memory = writtenTo();
        UUID key = old.pairKey();
        return replace(memory, old, unit -> unit.pairKey.equals(key), draft, null);
    }

    /**
     * Saves a pair in a memory that is named. What the memory has for the same text at the same place of the same
     * document is another version of the same, so the pair takes its place; a pair whose
     * place is not known stands beside all others.
     */
    public TranslationUnit save(TranslationMemory memory, UnitDraft draft, String author) {
        Place place = draft.place();
        if (place.document() == null || place.position() == null) {
            return writer.save(memory.name, draft, author).units().get(0);
        }
        return replace(
                memory,
                draft,
                unit -> place.document().equals(unit.document)
                        && place.position().equals(unit.position),
                draft,
                author);
    }

    /** @param isOld which of the units that have the source text of {@code text} is to be replaced */
    private TranslationUnit replace(
            TranslationMemory memory,
            UnitDraft text,
            Predicate<TranslationUnit> isOld,
            UnitDraft draft,
            String author) {
        Language source = text.sourceLanguage();
        Segment segment = source == Language.KO ? text.ko() : text.en();
        TranslationUnit old = find(memory, segment, source, Context.UNKNOWN, 100, MOST_TRANSLATIONS).stream()
                .map(Match::unit)
                .filter(isOld)
                .findFirst()
                .orElse(null);
        if (old != null && !old.pairKey.equals(draft.pairKey())) {
            try {
                return writer.change(memory.name, old.id, draft, author);
            } catch (UnitExistsException e) {
                writer.delete(memory.name, old.id, author);
            }
        }
        return writer.save(memory.name, draft, author).units().get(0);
    }

    /**
     * Deletes a unit of the memory that is written to.
     *
     * @throws org.hangyeol.memory.UnknownUnitException if it has no such unit
     */
    public void delete(long unit) {
        writer.delete(writtenTo().name, unit, null);
    }

    /**
     * Saves the units of a file, and waits until all are saved and found.
     *
     * @param filename its ending says the format
     * @throws org.hangyeol.exchange.UnsupportedFormatException if the ending of the name is not one of ours
     * @throws org.hangyeol.exchange.UnreadableFileException if the file is empty or not of its format at all
     */
    public ImportReport importFile(String filename, InputStream file) throws IOException, InterruptedException {
        return imports.start(writtenTo().name, filename, null, file).await();
    }
}
