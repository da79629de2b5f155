package org.hangyeol.exchange;

import java.util.ArrayList;
import java.util.List;
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
    private static final int BATCH = 100;

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
                List<ConceptToSave> batch = new ArrayList<>(BATCH);
                for (ImportedConcept concept = reader.next(); concept != null; concept = reader.next()) {
                    if (isValid(concept, progress)) {
                        batch.add(concept.concept());
                    }
                    if (batch.size() == BATCH) {
                        merge(termbase, batch, author, job, progress);
                        progress.tell(reader.bytesRead());
                    }
                }
                merge(termbase, batch, author, job, progress);
                return reader.bytesRead();
            }
        };
    }

    private boolean isValid(ImportedConcept concept, ImportProgress progress) {
        Set<ConstraintViolation<ConceptToSave>> violations = validator.validate(concept.concept());
        if (!violations.isEmpty()) {
            String why = violations.stream()
                    .map(violation -> "'%s' %s".formatted(violation.getPropertyPath(), violation.getMessage()))
                    .sorted()
                    .collect(Collectors.joining("; ", "Invalid concept: ", "."));
            progress.accept(Problem.error(
                    concept.line(), 0, why, concept.concept().terms().get(0).text()));
        }
        return violations.isEmpty();
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
