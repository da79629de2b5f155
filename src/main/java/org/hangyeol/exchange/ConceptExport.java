package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptSnapshot;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.segment.Language;

/**
 * Writes the concepts of a termbase into a file, all as they are at one moment. The file is finished on disk before the
 * first byte of it is sent: so a failure is an error and not half a file, and the answer can say at its head how much
 * was left out.
 */
@ApplicationScoped
public class ConceptExport {
    private final Path folder;
    private final ObjectMapper json;
    private final Clock clock;

    ConceptExport(@ConfigProperty(name = "hangyeol.home") Path home, ObjectMapper json, Clock clock) {
        this.folder = home.resolve("exports");
        this.json = json;
        this.clock = clock;
    }

    /** A finished file, and what is not in it. Who takes it must close the content, which deletes the file. */
    record Exported(InputStream content, long length, ExportReport report) {}

    /** @throws org.hangyeol.glossary.UnknownTermbaseException if there is no such termbase */
    Exported export(String termbase, ConceptFormat format, Language source) throws IOException {
        ConceptSnapshot concepts = snapshot(termbase);
        Files.createDirectories(folder);
        FileChannel file = FileChannel.open(
                folder.resolve(UUID.randomUUID() + "." + format.extension()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            ExportReport report = write(concepts, format, source, Channels.newOutputStream(file));
            long length = file.position();
            file.position(0);
            return new Exported(Channels.newInputStream(file), length, report);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * What would be left out.
     *
     * @throws org.hangyeol.glossary.UnknownTermbaseException if there is no such termbase
     */
    ExportReport report(String termbase, ConceptFormat format, Language source) throws IOException {
        return write(snapshot(termbase), format, source, OutputStream.nullOutputStream());
    }

    private ConceptSnapshot snapshot(String termbase) {
        return QuarkusTransaction.joiningExisting().call(() -> ConceptSnapshot.of(Termbase.named(termbase), json));
    }

    private ExportReport write(ConceptSnapshot concepts, ConceptFormat format, Language source, OutputStream out)
            throws IOException {
        ExportReport.Count count = new ExportReport.Count();
        try (TermFileWriter writer = format.writer(out, source, clock.instant(), count)) {
            writer.prepare(concepts);
            for (ConceptJson concept : concepts) {
                writer.write(concept);
                count.written(concept);
            }
        }
        return count.report(format);
    }
}
