package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.glossary.Termbase;
import org.hangyeol.segment.Language;

/** Imports for who has a file already and waits for the end: the protocols of CAT tools. */
@ApplicationScoped
public class FileImport {
    private final Importer importer;
    private final ConceptImport concepts;

    FileImport(Importer importer, ConceptImport concepts) {
        this.importer = importer;
        this.concepts = concepts;
    }

    /**
     * Imports a glossary of DeepL: two columns, no header.
     *
     * @param tabs whether the columns are parted by tabs, not by commas
     * @param source the language of the first column
     * @return what became of it; rows that cannot be taken are among its problems
     * @throws org.hangyeol.glossary.UnknownTermbaseException if there is no such termbase
     * @throws UnreadableFileException if it is empty
     */
    public ImportReport deepL(String termbase, boolean tabs, Language source, InputStream file)
            throws IOException, InterruptedException {
        ConceptFormat format = tabs ? ConceptFormat.DEEPL_TSV : ConceptFormat.DEEPL_CSV;
        long target = QuarkusTransaction.joiningExisting().call(() -> Termbase.named(termbase).id);
        return importer.start(
                        ImportJob.Kind.CONCEPTS,
                        termbase,
                        "glossary." + format.extension(),
                        null,
                        file,
                        concepts.into(target, format, source, null))
                .await();
    }
}
