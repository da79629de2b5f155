package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.access.Caller;
import org.hangyeol.exchange.csv.TableOptions;
import org.hangyeol.exchange.csv.TableUnitReader;
import org.hangyeol.exchange.json.JsonLinesReader;
import org.hangyeol.exchange.json.UnitParser;
import org.hangyeol.exchange.po.PoReader;
import org.hangyeol.exchange.tmx.TmxReader;
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
        SHEET,
        JSON_LINES,
        PO;

        /** @throws UnsupportedFormatException if the ending of the name is not one of ours */
        static Format of(String filename) {
            return switch (filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "tmx" -> TMX;
                case "tsv", "tab", "csv", "txt" -> TABLE;
                case "xlsx" -> SHEET;
                case "po", "pot" -> PO;
                case "jsonl", "ndjson" -> JSON_LINES;
                default -> throw new UnsupportedFormatException(filename, ".tmx, .tsv, .csv, .xlsx, .jsonl or .po");
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

    UnitReader reader(Format format, InputStream file, Consumer<Problem> problems) throws IOException {
        return switch (format) {
            case TMX -> new TmxReader(file, problems);
            case SHEET -> TableUnitReader.ofSheet(file, TableOptions.NONE, problems);
            case TABLE -> TableUnitReader.ofText(file, TableOptions.NONE, problems);
            case PO -> new PoReader(file, problems);
            case JSON_LINES -> new JsonLinesReader(file, problems, jsonLines);
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
