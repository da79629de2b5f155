package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.access.Caller;
import org.hangyeol.exchange.ConceptReader.ImportedConcept;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.ConceptWriter;
import org.hangyeol.glossary.GlossarySyntaxException;
import org.hangyeol.glossary.StopContext;
import org.hangyeol.glossary.TermToSave;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.glossary.Validity;
import org.hangyeol.segment.Language;

/** Brings the concepts of a file into a termbase. */
@ApplicationScoped
public class ConceptImport {
    private static final int BATCH = 100;

    private final ConceptWriter writer;
    private final Validator validator;
    private final Importer importer;

    ConceptImport(ConceptWriter writer, Validator validator, Importer importer) {
        this.writer = writer;
        this.validator = validator;
        this.importer = importer;
    }

    /**
     * Imports a glossary of DeepL, two columns without a header, and waits for the end.
     *
     * @param tabs whether the columns are parted by tabs, not by commas
     * @param source the language of the first column
     * @return what became of it; rows that cannot be taken are among its problems
     * @throws org.hangyeol.glossary.UnknownTermbaseException if there is no such termbase
     * @throws UnreadableFileException if it is empty
     */
    public ImportReport importDeepL(String termbase, boolean tabs, Language source, InputStream file)
            throws IOException, InterruptedException {
        ConceptFormat format = tabs ? ConceptFormat.DEEPL_TSV : ConceptFormat.DEEPL_CSV;
        return start(termbase, "glossary." + format.extension(), format, source, null, file)
                .await();
    }

    /** Puts the import of a file into the queue. */
    Importer.Started start(
            String termbase, String filename, ConceptFormat format, Language source, String author, InputStream file)
            throws IOException {
        String by = Caller.current().author(author);
        long target = QuarkusTransaction.joiningExisting().call(() -> Termbase.named(termbase).id);
        return importer.start(
                ImportJob.Kind.CONCEPTS,
                termbase,
                by,
                List.of(Upload.Part.of(filename, file)),
                job -> {},
                into(target, format, source, by));
    }

    /**
     * The work of importing into a termbase.
     *
     * @param termbase its number
     * @param source for formats with two columns that name no language: that of the first one
     */
    Importer.Work into(long termbase, ConceptFormat format, Language source, String author) {
        return run -> {
            ImportProgress progress = run.progress();
            try (ConceptReader reader = format.reader(run.file(), source, progress)) {
                Set<String> codes = new HashSet<>();
                List<ConceptToSave> batch = new ArrayList<>(BATCH);
                for (ImportedConcept concept = reader.next(); concept != null; concept = reader.next()) {
                    if (isValid(concept, progress) && isFirst(concept, codes, progress)) {
                        batch.add(concept.concept());
                    }
                    if (batch.size() == BATCH) {
                        merge(termbase, batch, author, run.job(), progress);
                        progress.tell(reader.bytesRead());
                        run.goOn();
                    }
                }
                merge(termbase, batch, author, run.job(), progress);
                return reader.bytesRead();
            }
        };
    }

    /** Whether no concept before it in the file has its code; as another of the same code it would replace that. */
    private static boolean isFirst(ImportedConcept concept, Set<String> codes, ImportProgress progress) {
        String code = concept.concept().code();
        boolean first = code == null || codes.add(code);
        if (!first) {
            progress.accept(Problem.error(
                    concept.line(),
                    0,
                    "Second concept of the same code: '%s'. Only the first is taken; give each a code of its own."
                            .formatted(code),
                    concept.concept().terms().get(0).text()));
        }
        return first;
    }

    private boolean isValid(ImportedConcept concept, ImportProgress progress) {
        String why = validator.validate(concept.concept()).stream()
                .map(violation -> "'%s' %s".formatted(violation.getPropertyPath(), violation.getMessage()))
                .sorted()
                .collect(Collectors.joining("; "));
        why = why.isEmpty() ? unreadable(concept.concept()) : "Invalid concept: " + why + ".";
        if (why != null) {
            progress.accept(Problem.error(
                    concept.line(), 0, why, concept.concept().terms().get(0).text()));
        }
        return why == null;
    }

    /** What is wrong with the validity or a stop context of a term, or null. */
    private static String unreadable(ConceptToSave concept) {
        try {
            for (TermToSave term : concept.terms()) {
                Validity.parse(term.validity() == null ? "" : term.validity());
                term.stops().forEach(pattern -> StopContext.of(pattern, Language.of(term.language())));
            }
            return null;
        } catch (GlossarySyntaxException e) {
            return e.getMessage();
        }
    }

    private void merge(long termbase, List<ConceptToSave> batch, String author, long job, ImportProgress progress) {
        for (ConceptWriter.Merged merged : writer.mergeAll(termbase, batch, author, job)) {
            switch (merged) {
                case ADDED -> progress.count(1, 0, 0);
                case CHANGED -> progress.count(0, 1, 0);
                case ALREADY_THERE -> progress.count(0, 0, 1);
                default -> throw new IllegalStateException(merged.name());
            }
        }
        batch.clear();
    }
}
