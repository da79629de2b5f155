package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.hangyeol.glossary.Termbase;
import org.hangyeol.segment.Language;

/** Gives a new server its first termbase, from the file that comes with it. Afterwards it is data like any other. */
@ApplicationScoped
class StarterGlossary {
    private static final String FILE = "glossary/terms.csv";

    private final Importer importer;
    private final ConceptImport concepts;
    private final Clock clock;

    StarterGlossary(Importer importer, ConceptImport concepts, Clock clock) {
        this.importer = importer;
        this.concepts = concepts;
        this.clock = clock;
    }

    void load(@Observes @Priority(200) StartupEvent start) throws IOException, InterruptedException {
        Long termbase = QuarkusTransaction.requiringNew().call(this::termbaseToFill);
        if (termbase == null) {
            return;
        }
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            Importer.Started started = importer.start(
                    ImportJob.Kind.CONCEPTS,
                    Termbase.STARTER,
                    null,
                    List.of(Upload.Part.of(FILE, file)),
                    job -> {},
                    concepts.into(termbase, ConceptFormat.CSV, Language.KO, null));
            started.await();
            Log.infof("Loaded the starter glossary; its report is at /api/jobs/%d", started.job());
        }
    }

    /** The number of the starter termbase, or null if it was loaded to its end before, whatever became of it since. */
    private Long termbaseToFill() {
        if (ImportJob.count("filename = ?1 and state = ?2", FILE, ImportJob.State.DONE) > 0) {
            return null;
        }
        return Termbase.<Termbase>find("name", Termbase.STARTER)
                .firstResultOptional()
                .orElseGet(() ->
                        Termbase.begin(Termbase.STARTER, "The glossary that came with the server.", clock.instant()))
                .id;
    }
}
