package org.hangyeol.memory;

import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.hangyeol.matching.SegmentIndex.Statistics;
import org.hangyeol.segment.Language;

/** Size and shape of the index, for {@code /q/metrics}. */
@ApplicationScoped
public class IndexMetrics {
    private final UnitIndexer indexer;
    private final MeterRegistry metrics;

    IndexMetrics(UnitIndexer indexer, MeterRegistry metrics) {
        this.indexer = indexer;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent start) {
        for (Language language : Language.values()) {
            gauge("hangyeol.index.segments", "Segments in the index", language, Statistics::units);
            gauge("hangyeol.index.distinct", "Different segments in the index", language, Statistics::segments);
            gauge("hangyeol.index.parts", "Immutable parts of the index", language, Statistics::parts);
            gauge("hangyeol.index.open", "Segments that are not in a part yet", language, Statistics::open);
            gauge("hangyeol.index.tombstones", "Deleted segments that take up memory", language, Statistics::deleted);
        }
        Gauge.builder("hangyeol.index.lag", indexer, UnitIndexer::doubtful)
                .description("Units that are read again before the next search")
                .register(metrics);
    }

    private void gauge(String name, String description, Language language, ToDoubleFunction<Statistics> value) {
        Gauge.builder(
                        name,
                        () -> value.applyAsDouble(
                                indexer.indexes().get(language).statistics()))
                .description(description)
                .tag("language", language.code())
                .register(metrics);
    }
}
