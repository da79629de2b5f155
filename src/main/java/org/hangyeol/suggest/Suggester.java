package org.hangyeol.suggest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.glossary.TermIndexer;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.memory.MatchFinder;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segmenter;
import org.hangyeol.segment.TextSegment;

/**
 * Answers a translator: cuts the text, and says for every segment how it was translated and which terms it holds. The
 * segments of a long text are looked up in chunks, several at a time.
 */
@ApplicationScoped
public class Suggester {
    /** The rows of a chunk are read with one query. */
    private static final int LARGEST_CHUNK = 64;

    /** Below it, handing the work to another thread is most of the work. */
    private static final int SMALLEST_CHUNK = 4;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Segmenter segmenter = new Segmenter();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(PROCESSORS, work -> new Thread(work, "suggestions"));
    private final MatchFinder matchFinder;
    private final TermIndexer termIndexer;
    private final Clock clock;

    Suggester(MatchFinder matchFinder, TermIndexer termIndexer, Clock clock) {
        this.clock = clock;
        this.matchFinder = matchFinder;
        this.termIndexer = termIndexer;
    }

    /**
     * Suggestions for every segment of a request, in order, made as they are taken. The stream must be closed; closing
     * it early ends the work.
     *
     * @throws org.hangyeol.api.InvalidFieldException if fields of the request contradict each other, or it is too long
     * @throws org.hangyeol.memory.UnknownMemoryException for a memory that does not exist
     * @throws org.hangyeol.glossary.UnknownTermbaseException for a termbase that does not exist
     */
    public Stream<Suggestion> suggest(SuggestionRequest request, RequestSize largest) {
        largest.refuseLonger(request);
        request.refuseContradictions();
        Language source = Language.of(request.source());
        Scope scope = scope("memories", request.memories(), "termbases", request.termbases(), request.date());
        SegmentLookUp lookUp = lookUp(scope, source, request.threshold(), request.limit());
        List<TextSegment> segments = segmentsOf(request, source);
        return inChunks(new LookUp(lookUp, segments, request.document()), segments.size());
    }

    /** Where to look, and as of which day. */
    public record Scope(List<TranslationMemory> memories, Set<Long> termbases, LocalDate date) {}

    /**
     * Where to look.
     *
     * @param memoriesField the field or parameter of the request that names the memories; likewise for the termbases
     * @param memories null means all that the caller may use, an empty list none; likewise for the termbases
     * @param date of the text, for names that changed with time; null means today
     * @throws org.hangyeol.memory.UnknownMemoryException for a memory that does not exist
     * @throws org.hangyeol.glossary.UnknownTermbaseException for a termbase that does not exist
     */
    public Scope scope(
            String memoriesField,
            List<String> memories,
            String termbasesField,
            List<String> termbases,
            LocalDate date) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> new Scope(
                        TranslationMemory.named(memoriesField, memories),
                        Termbase.named(termbasesField, termbases).stream()
                                .map(termbase -> termbase.id)
                                .collect(Collectors.toSet()),
                        date != null ? date : LocalDate.now(clock)));
    }

    /**
     * The look-up for segments with inline codes and contexts of their own.
     *
     * @param threshold lowest percent of a match; null means the usual one of the language
     * @param limit how many matches a segment; null means 5
     */
    public SegmentLookUp lookUp(Scope scope, Language source, Integer threshold, Integer limit) {
        return new SegmentLookUp(
                matchFinder,
                new TermLookUp(termIndexer.recognizer(), scope.termbases(), scope.date()),
                scope.memories(),
                source,
                threshold != null ? threshold : SuggestionRequest.usualThreshold(source),
                limit != null ? limit : SuggestionRequest.USUAL_LIMIT);
    }

    /** Does tasks that look up, several at a time, and gives their results in order. The stream must be closed. */
    public <T> Stream<T> inTurn(Iterator<Callable<T>> tasks) {
        return new WorkAhead<>(workers, PROCESSORS + 1, tasks).stream();
    }

    private List<TextSegment> segmentsOf(SuggestionRequest request, Language source) {
        return request.text() != null
                ? segmenter.segment(request.text(), source)
                : request.segments().stream()
                        .map(text -> new TextSegment(0, text.length(), text))
                        .toList();
    }

    private Stream<Suggestion> inChunks(LookUp lookUp, int segments) {
        int even = (segments + PROCESSORS - 1) / PROCESSORS;
        int size = Math.max(SMALLEST_CHUNK, Math.min(LARGEST_CHUNK, even));
        if (segments <= size) {
            return lookUp.suggest(0, segments).stream();
        }
        Stream<Callable<List<Suggestion>>> chunks = IntStream.iterate(0, from -> from < segments, from -> from + size)
                .mapToObj(from -> () -> lookUp.suggest(from, Math.min(from + size, segments)));
        return inTurn(chunks.iterator()).flatMap(List::stream);
    }

    @PreDestroy
    void end() {
        workers.shutdownNow();
    }
}
