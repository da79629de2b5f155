package org.hangyeol.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.check.CheckRequest.PairToCheck;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;

/** Is a translation consistent with its source? */
@Path("/api/checks")
@RolesAllowed("reader")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks")
public class CheckResource {
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final Checker checker;

    CheckResource(Checker checker) {
        this.checker = checker;
    }

    /** What was found in all pairs, in their order. */
    public record Findings(List<FindingJson> findings) {}

    /**
     * A finding on the wire.
     *
     * @param pair its place among the pairs of the request, from 0
     * @param code such as number.mismatch
     * @param source where in the source, in UTF-16 code units of the text as it was sent; null if nowhere in particular
     * @param target where in the translation; null likewise
     * @param suggestion what to write in place of the text at {@code target}; null if that is not known
     */
    public record FindingJson(
            int pair, String code, Severity severity, String message, Span source, Span target, String suggestion) {}

    @POST
    @Operation(
            summary = "What is wrong with a translation",
            description =
                    "Takes one pair (source and target) or the pairs of a document in their order, in either direction; of a source without target, only what is wrong with the source is told. An empty"
                            + " list means that all checks were made and found nothing. Offsets are UTF-16 code units of the text as"
                            + " it was sent, ends exclusive. With the date of the text, names are compared with those of that time."
                            + " Names of people and places are recognised in every romanisation; one that no glossary lists is"
                            + " name.spelling, with the listed one as suggestion. A request may hold 400,000 characters in 2,000 pairs.")
    public Findings check(@NotNull @Valid CheckRequest request) {
        List<PairToCheck> pairs = request.pairsToCheck();
        Set<Long> termbases = QuarkusTransaction.joiningExisting()
                .call(() -> Termbase.named("termbases", request.termbases()).stream()
                        .map(termbase -> termbase.id)
                        .collect(Collectors.toSet()));
        Predicate<KnownTerm> wanted = term -> termbases.contains(term.termbase());
        List<CheckedPair> checked = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            String field = request.pairs() == null ? "" : "pairs[%d].".formatted(i);
            AnalyzedSegment source = analyze(pairs.get(i).source(), field + "source.codes");
            CheckRequest.Side target = pairs.get(i).target();
            checked.add(
                    target == null
                            ? checker.sourceAlone(source, wanted)
                            : checker.pair(source, analyze(target, field + "target.codes"), wanted));
        }
        List<List<Finding>> found = checker.check(checked, request.date());
        return new Findings(IntStream.range(0, found.size())
                .boxed()
                .flatMap(pair -> found.get(pair).stream().map(finding -> json(pair, finding)))
                .toList());
    }

    private FindingJson json(int pair, Finding finding) {
        return new FindingJson(
                pair,
                finding.code().text(),
                checker.severityOf(finding),
                finding.message(),
                finding.source(),
                finding.target(),
                finding.suggestion());
    }

    private AnalyzedSegment analyze(CheckRequest.Side side, String codes) {
        return analyzer.analyze(UnitToSave.segment(codes, side.text(), side.codes()), Language.of(side.language()));
    }
}
