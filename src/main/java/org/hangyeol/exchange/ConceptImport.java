package org.hangyeol.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.hangyeol.exchange.csv.CsvConceptReader;
import org.hangyeol.exchange.csv.CsvConceptReader.ImportedConcept;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.ConceptWriter;

/** Brings the concepts of a table into a termbase. */
@ApplicationScoped
public class ConceptImport {
    private static final int WRITE_EVERY = 200;

    private final ConceptWriter writer;
    private final Validator validator;

    ConceptImport(ConceptWriter writer, Validator validator) {
        this.writer = writer;
        this.validator = validator;
    }

    /** @throws UnsupportedFormatException if the name is not that of a table */
    static void refuseOther(String filename) {
        if (!filename.toLowerCase(Locale.ROOT).matches(".*\\.(tsv|tab|csv|txt)")) {
            throw new UnsupportedFormatException(filename, ".csv or .tsv");
        }
    }

    /** The work of importing into a termbase, given by its number. */
    Importer.Work into(long termbase, String author) {
        return (file, job, progress) -> {
            try (CsvConceptReader reader = new CsvConceptReader(file, author, progress)) {
                int concepts = 0;
                for (ImportedConcept concept = reader.next(); concept != null; concept = reader.next()) {
                    merge(termbase, concept, job, progress);
                    if (++concepts % WRITE_EVERY == 0) {
                        progress.write(ImportJob.State.RUNNING, reader.bytesRead());
                    }
                }
                return reader.bytesRead();
            }
        };
    }

    private void merge(long termbase, ImportedConcept concept, long job, ImportProgress progress) {
        Set<ConstraintViolation<ConceptToSave>> violations = validator.validate(concept.concept());
        if (!violations.isEmpty()) {
            String why = violations.stream()
                    .map(violation -> "'%s' %s".formatted(violation.getPropertyPath(), violation.getMessage()))
                    .sorted()
                    .collect(Collectors.joining("; ", "Invalid concept: ", "."));
            progress.accept(
                    Problem.error(concept.line(), 0, why, concept.concept().toString()));
            return;
        }
        switch (writer.merge(termbase, concept.concept(), job)) {
            case ADDED -> progress.count(1, 0, 0);
            case CHANGED -> progress.count(0, 1, 0);
            case ALREADY_THERE -> progress.count(0, 0, 1);
            default -> throw new IllegalStateException();
        }
    }
}
