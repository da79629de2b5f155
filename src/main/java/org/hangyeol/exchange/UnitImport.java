package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hangyeol.access.Caller;
import org.hangyeol.exchange.csv.TableUnitReader;
import org.hangyeol.exchange.json.JsonLinesReader;
import org.hangyeol.exchange.json.UnitParser;
import org.hangyeol.exchange.po.PoReader;
import org.hangyeol.exchange.tmx.TmxReader;
import org.hangyeol.exchange.txt.TextPair;
import org.hangyeol.exchange.txt.TextPairReader;
import org.hangyeol.exchange.xliff.XliffReader;
import org.hangyeol.memory.ImportWriter;
import org.hangyeol.memory.Imported;
import org.hangyeol.memory.OnConflict;
import org.hangyeol.memory.SeenPairs;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitIndexer;
import org.hangyeol.segment.Language;

/** Brings the units of files into a memory. */
@ApplicationScoped
public class UnitImport {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final ImportWriter writer;
    private final UnitIndexer indexer;
    private final UnitParser jsonLines;
    private final Importer importer;
    private final ImportUndoing undoing;
    private final ObjectMapper json;
    private final String version;
    private final List<Runnable> toGoOn = new ArrayList<>();

    UnitImport(
            ImportWriter writer,
            UnitIndexer indexer,
            UnitParser jsonLines,
            Importer importer,
            ImportUndoing undoing,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
        this.importer = importer;
        this.writer = writer;
        this.indexer = indexer;
        this.jsonLines = jsonLines;
        this.undoing = undoing;
        this.json = json;
    }

    /** A format that units can be read from. */
    enum Format {
        TMX,
        TABLE,
        SHEET,
        JSON_LINES,
        PO,
        XLIFF;

        /** @throws UnsupportedFormatException if the ending of the name is not one of ours */
        static Format of(String filename) {
            return switch (filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "tmx" -> TMX;
                case "tsv", "tab", "csv", "txt" -> TABLE;
                case "xlsx" -> SHEET;
                case "po", "pot" -> PO;
                case "jsonl", "ndjson" -> JSON_LINES;
                case "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff" -> XLIFF;
                default ->
                    throw new UnsupportedFormatException(filename, ".tmx, .tsv, .csv, .xlsx, .jsonl, .po or .xlf");
            };
        }
    }

    /**
     * Takes a file that is to be imported into a memory as it is.
     *
     * @param filename its ending says the format
     * @param author null if not known
     * @return the import, which can be waited for
     * @throws UnsupportedFormatException if the ending of the name is not one of ours
     * @throws UnreadableFileException if the file is empty
     * @throws org.hangyeol.memory.UnknownMemoryException if there is no such memory
     */
    public Importer.Started start(String memory, String filename, String author, InputStream file) throws IOException {
        return start(memory, List.of(Upload.Part.of(filename, file)), author, ImportOptions.NONE);
    }

    /** Likewise, several files as one import. */
    Importer.Started start(String memory, List<Upload.Part> files, String author, ImportOptions options)
            throws IOException {
        List<String> names = files.stream().map(Upload.Part::name).toList();
        List<TextPair> pairs = TextPair.among(names);
        for (String name : names) {
            if (pairs.stream().noneMatch(pair -> name.equals(pair.ko()) || name.equals(pair.en()))) {
                UploadedFiles.checkName(name, Format::of);
            }
        }
        return start(memory, files, author, options, false);
    }

    /** Saves the units of JSON lines as if they were saved one by one. */
    Importer.Started startLines(String memory, InputStream lines, String author) throws IOException {
        return start(memory, List.of(Upload.Part.of("units.jsonl", lines)), author, ImportOptions.NONE, true);
    }

    private Importer.Started start(
            String memory, List<Upload.Part> files, String author, ImportOptions options, boolean countUses)
            throws IOException {
        String by = Caller.current().author(author);
        long target = QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named(memory).id);
        List<String> names = files.stream().map(Upload.Part::name).toList();
        ImportRequest request = new ImportRequest(version, target, names, by, options, countUses);
        return importer.start(
                ImportJob.Kind.UNITS,
                memory,
                by,
                files,
                job -> {
                    job.dryRun = options.dryRun();
                    job.request = written(request);
                },
                run -> read(request, run));
    }

    /** Reads the files to their end, but for what was dealt with before the server stopped. */
    private long read(ImportRequest request, ImportRun run) throws IOException {
        ImportProgress progress = run.progress();
        SeenPairs seen = new SeenPairs();
        long done = 0;
        UploadedFiles files = new UploadedFiles(run.upload(), run::watched);
        UploadReader.Opening opening = (file, problems) -> reader(file, request.options(), problems);
        try (UnitBatches batches = new UnitBatches(files, problems -> new UploadReader(files, opening, problems))) {
            UnitBatch batch = batches.next();
            while (batch != null) {
                if (done >= progress.before()) {
                    run.goOn();
                    awaitIndex(request, run);
                    save(request, batch, run, seen);
                }
                done += batch.drafts().size();
                UnitBatch next = batches.next();
                if (next == null) {
                    return batch.bytesRead();
                }
                batch = next;
            }
            return 0;
        } finally {
            indexer.awaitFollowed();
        }
    }

    /** Other translations are asked of the index; nobody may have to wait for it in order to write. */
    private void awaitIndex(ImportRequest request, ImportRun run) throws IOException {
        try {
            while (request.options().onConflict() != OnConflict.KEEP && !indexer.awaitReady(A_MOMENT)) {
                run.goOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the index was made.", e);
        }
    }

    private UnitReader reader(UploadedFile file, ImportOptions options, Consumer<Problem> problems) throws IOException {
        if (file.english() != null) {
            return new TextPairReader(
                    file.content()::open,
                    file.english().content()::open,
                    file.english().document(),
                    Language.KO,
                    options.table().encoding(),
                    problems);
        }
        return reader(Format.of(file.name()), file.content().open(), options, problems);
    }

    /**
     * A reader of files of a format.
     *
     * @throws UnreadableFileException if the file is not of this format at all
     */
    UnitReader reader(Format format, InputStream file, ImportOptions options, Consumer<Problem> problems)
            throws IOException {
        return switch (format) {
            case TMX -> new TmxReader(file, problems, options.keepOtherLanguages());
            case TABLE -> TableUnitReader.ofText(file, options.table(), problems);
            case SHEET -> TableUnitReader.ofSheet(file, options.table(), problems);
            case JSON_LINES -> new JsonLinesReader(file, problems, jsonLines);
            case PO -> new PoReader(file, problems);
            case XLIFF -> new XliffReader(file, problems);
        };
    }

    private void save(ImportRequest request, UnitBatch batch, ImportRun run, SeenPairs seen) {
        ImportProgress progress = run.progress();
        progress.add(batch.problems());
        Consumer<Imported> told = imported -> {
            progress.count(imported);
            progress.keep(batch);
        };
        List<UnitDraft> drafts =
                batch.drafts().stream().map(request.options()::completed).toList();
        ImportWriter.Import as = new ImportWriter.Import(
                run.job(), request.memory(), request.options().onConflict(), request.author());
        if (request.options().dryRun()) {
            Imported would = writer.tryOut(as, drafts, seen);
            QuarkusTransaction.requiringNew().run(() -> told.accept(would));
        } else if (drafts.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> progress.keep(batch));
        } else if (request.countUses()) {
            writer.use(as, drafts, told);
        } else {
            writer.add(as, drafts, told);
        }
    }

    /** Of the imports that were under way when the server stopped, those that cannot go on are closed. */
    void closeInterrupted(@Observes @Priority(50) StartupEvent start) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (ImportJob job : QuarkusTransaction.requiringNew().call(ImportJob::unfinished)) {
            Runnable next = job.kind == ImportJob.Kind.UNDO ? () -> undoing.goOn(job) : again(job);
            if (next != null) {
                toGoOn.add(next);
                numbers.add(job.id);
            }
        }
        importer.closeAllBut(numbers);
    }

    /** The others go on where they were; after the starter glossary, for which the server's start waits. */
    void goOn(@Observes @Priority(250) StartupEvent start) {
        toGoOn.forEach(Runnable::run);
        toGoOn.clear();
    }

    /** Null if it cannot go on. */
    private Runnable again(ImportJob job) throws IOException {
        if (job.request == null || job.upload == null) {
            return null;
        }
        ImportRequest request = read(job);
        Upload upload = request == null ? null : importer.stored(job, request.files());
        if (upload == null) {
            return null;
        }
        return () -> {
            if (job.dryRun) {
                job.startAnew();
            } else if (job.begunAt != null) {
                job.message = ImportMessages.wentOn(job.delivered());
                Log.infof("Import %d goes on after unit %d of its file", job.id, job.delivered());
            }
            importer.resume(job, upload, run -> read(request, run));
        };
    }

    /** Null if it is of another version of the program, which may count the units of a file in another way. */
    private ImportRequest read(ImportJob job) {
        try {
            ImportRequest request = json.readValue(job.request, ImportRequest.class);
            return request.version().equals(version) ? request : null;
        } catch (JsonProcessingException e) {
            Log.warnf("What import %d was asked for was written by another version; it does not go on", job.id);
            return null;
        }
    }

    private String written(ImportRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An import cannot be written down.", e);
        }
    }
}
