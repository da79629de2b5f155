package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.access.Caller;
import org.hangyeol.exchange.csv.CsvUnitReader;
import org.hangyeol.exchange.json.JsonLinesReader;
import org.hangyeol.exchange.json.UnitParser;
import org.hangyeol.exchange.tmx.TmxReader;
import org.hangyeol.exchange.xliff.XliffReader;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitIndexer;
import org.hangyeol.memory.UnitWriter;

/** Brings the units of a file into a memory. */
@ApplicationScoped
public class UnitImport {
    private final UnitWriter writer;
    private final UnitIndexer indexer;
    private final UnitParser jsonLines;
    private final Importer importer;

    UnitImport(UnitWriter writer, UnitIndexer indexer, UnitParser jsonLines, Importer importer) {
        this.importer = importer;
        this.writer = writer;
        this.indexer = indexer;
        this.jsonLines = jsonLines;
    }

    /** A format that units can be read from. */
    enum Format {
        TMX,
        TABLE,
        JSON_LINES,
        XLIFF;

        /** @throws UnsupportedFormatException if the ending of the name is not one of ours */
        static Format of(String filename) {
            return switch (filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "tmx" -> TMX;
                case "tsv", "tab", "csv", "txt" -> TABLE;
                case "jsonl", "ndjson" -> JSON_LINES;
                case "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff" -> XLIFF;
                default -> throw new UnsupportedFormatException(filename, ".tmx, .tsv, .csv, .jsonl or .xlf");
            };
        }
    }

    /**
     * Takes a file that is to be imported into a memory.
     *
     * @param filename its ending says the format
     * @param author null if not known
     * @return the import, which can be waited for
     * @throws UnsupportedFormatException if the ending of the name is not one of ours
     * @throws UnreadableFileException if the file is empty
     * @throws org.hangyeol.memory.UnknownMemoryException if there is no such memory
     */
    public Importer.Started start(String memory, String filename, String author, InputStream file) throws IOException {
        Format format = Format.of(filename);
        String by = Caller.current().author(author);
        long target = QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named(memory).id);
        return importer.start(ImportJob.Kind.UNITS, memory, filename, by, file, into(target, format, by, false));
    }

    /**
     * The work of importing into a memory.
     *
     * @param memory its number
     * @param countUses whether pairs that are there already gain a use
     */
    Importer.Work into(long memory, Format format, String author, boolean countUses) {
        return (file, job, progress) -> {
            long bytesRead = 0;
            try (UnitBatches batches = new UnitBatches(file, (in, problems) -> reader(format, in, problems))) {
                for (UnitBatch batch = batches.next(); batch != null; batch = batches.next()) {
                    save(memory, batch, author, job, countUses, progress);
                    bytesRead = batch.bytesRead();
                    progress.tell(bytesRead);
                }
            } finally {
                indexer.awaitFollowed();
            }
            return bytesRead;
        };
    }

    private UnitReader reader(Format format, InputStream file, Consumer<Problem> problems) throws IOException {
        return switch (format) {
            case TMX -> new TmxReader(file, problems);
            case TABLE -> new CsvUnitReader(file, problems);
            case JSON_LINES -> new JsonLinesReader(file, problems, jsonLines);
            case XLIFF -> new XliffReader(file, problems);
        };
    }

    private void save(
            long memory, UnitBatch batch, String author, long job, boolean countUses, ImportProgress progress) {
        progress.add(batch.problems());
        List<UnitDraft> drafts = batch.drafts();
        if (!drafts.isEmpty()) {
            int added = writer.saveAll(memory, drafts, author, job, countUses);
            progress.count(added, 0, drafts.size() - added);
        }
    }
}
