package org.hangyeol.cat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.exchange.ImportReport;
import org.hangyeol.exchange.UnitImport;
import org.hangyeol.matching.Context;
import org.hangyeol.memory.InvalidFieldException;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.MatchFinder;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.memory.UnitWriter;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * The memories as a CAT tool sees them, whose protocol mostly knows only one: it finds in all that its key may read, and
 * saves into the one that its key writes to.
 */
@ApplicationScoped
public class ReachableMemories {
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
        if (segment.text().length() > UnitToSave.LONGEST_SEGMENT) {
            throw new InvalidFieldException(
                    "text", "A segment has at most %,d characters.".formatted(UnitToSave.LONGEST_SEGMENT));
        }
        List<TranslationMemory> memories =
                QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named("memories", null));
        MatchFinder.Query query = new MatchFinder.Query(analyzer.analyze(segment, source), context);
        return finder.find(List.of(query), memories, threshold, limit).get(0);
    }

    /**
     * Saves a pair as if by hand. It is committed, and found by the next look-up over any protocol, when this returns.
     *
     * @param draft its texts must have passed {@link UnitToSave#draft} or the same limits
     * @param author who translated it, null if the tool did not say
     */
    public TranslationUnit save(UnitDraft draft, String author) {
        return writer.save(TranslationMemory.FIRST, draft, author).units().get(0);
    }

    /**
     * Saves the units of a file, and waits until all are saved and found.
     *
     * @param filename its ending says the format
     * @throws org.hangyeol.exchange.UnsupportedFormatException if the ending of the name is not one of ours
     * @throws org.hangyeol.exchange.UnreadableFileException if the file is empty or not of its format at all
     */
    public ImportReport importFile(String filename, InputStream file) throws IOException, InterruptedException {
        return imports.importFile(TranslationMemory.FIRST, filename, null, file);
    }
}
