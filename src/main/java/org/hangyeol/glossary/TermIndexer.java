package org.hangyeol.glossary;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/**
 * Keeps the recogniser in step with the rows: made from them before the server takes requests, and following every
 * commit before the one who saved gets the answer.
 */
@ApplicationScoped
public class TermIndexer {
    private final TermRecognizer recognizer = new TermRecognizer();

    TermIndexer(MeterRegistry metrics) {
        Gauge.builder("hangyeol.index.terms", recognizer, TermRecognizer::size)
                .description("Terms that are recognised")
                .register(metrics);
    }

    /** The recogniser of all terms of all termbases in use. */
    public TermRecognizer recognizer() {
        return recognizer;
    }

    @Transactional
    void readAllConcepts(@Observes @Priority(100) StartupEvent start) {
        List<Concept> concepts = Concept.list(
                "select distinct c from Concept c left join fetch c.terms where c.termbase.deletedAt is null");
        concepts.forEach(concept -> recognizer.put(
                concept.id, concept.terms.stream().map(Term::known).toList()));
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConceptsChanged change) {
        change.saved().forEach(recognizer::put);
        change.deleted().forEach(recognizer::remove);
    }
}
