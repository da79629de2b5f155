package org.hangyeol.cat.t5memory;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.cat.Failure;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.cat.RequestBody;
import org.hangyeol.memory.Concordance;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitWriter;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.suggest.SuggestionRequest;

/** Units as t5memory has them: looked up, searched, saved and deleted in one memory. */
@Path("/t5memory")
@Consumes(MediaType.WILDCARD)
@RolesAllowed("reader")
@Tag(name = "CAT: t5memory")
public class T5UnitResource {
    private static final String LOOK_UP = "{\"source\": …, \"sourceLang\": \"ko\", \"targetLang\": \"en\"}";

    private final ReachableMemories memories;
    private final Concordance concordance;
    private final UnitWriter writer;
    private final RequestBody bodies;

    T5UnitResource(ReachableMemories memories, Concordance concordance, UnitWriter writer, RequestBody bodies) {
        this.memories = memories;
        this.concordance = concordance;
        this.writer = writer;
        this.bodies = bodies;
    }

    @POST
    @Path("/{memory}/fuzzysearch")
    @Operation(summary = "How a text was translated before")
    public Response find(@PathParam("memory") String name, InputStream body) throws IOException {
        T5LookUp lookUp = bodies.valid(bodies.read(body, T5LookUp.class), LOOK_UP);
        TranslationMemory memory = memories.named(T5MemoryResource.decoded(name));
        Language source =
                LanguagePair.of(lookUp.sourceLang(), lookUp.targetLang()).source();
        Segment text = T5Entry.segment("source", lookUp.source());
        return T5Answer.matches(memories
                .find(
                        memory,
                        TaggedText.numbered(text).get(0),
                        source,
                        lookUp.place(),
                        SuggestionRequest.usualThreshold(source),
                        lookUp.limit())
                .stream()
                .map(match -> T5Proposal.from(match, source, text, lookUp.documentName()))
                .toList());
    }

    @POST
    @Path("/{memory}/concordancesearch")
    @Operation(summary = "The units that a word or phrase stands in")
    public Response search(@PathParam("memory") String name, InputStream body) throws IOException {
        T5Concordance wanted = bodies.valid(bodies.read(body, T5Concordance.class), "{\"searchString\": …}");
        Concordance.Query query = wanted.query(memories.named(T5MemoryResource.decoded(name)));
        return found(query, wanted.page(), wanted.source(), false);
    }

    @POST
    @Path("/{memory}/search")
    @Operation(summary = "Likewise, in both texts and by document, author and time; without a text all units")
    public Response searchBoth(@PathParam("memory") String name, InputStream body) throws IOException {
        T5Search wanted = bodies.valid(bodies.read(body, T5Search.class), LOOK_UP);
        TranslationMemory memory = memories.named(T5MemoryResource.decoded(name));
        Concordance.Query query = wanted.query(memory);
        return query == null
                ? QuarkusTransaction.joiningExisting().call(() -> all(wanted, memory))
                : found(query, wanted.page(), wanted.sourceLanguage(), wanted.onlyCounts());
    }

    private static Response all(T5Search wanted, TranslationMemory memory) {
        PanacheQuery<TranslationUnit> units = TranslationUnit.matching(wanted.filter(memory));
        long total = units.count();
        if (wanted.onlyCounts()) {
            return T5Answer.found(null, total, null);
        }
        T5Page page = wanted.page();
        List<TranslationUnit> found =
                units.range(page.skip(), page.skip() + page.limit() - 1).list();
        return T5Answer.found(proposals(found, wanted.sourceLanguage()), total, page.next(total));
    }

    private Response found(Concordance.Query query, T5Page page, Language source, boolean onlyCounts) {
        Concordance.Lines found = QuarkusTransaction.joiningExisting().call(() -> concordance.find(query));
        if (onlyCounts) {
            return T5Answer.found(null, found.total(), null);
        }
        List<TranslationUnit> units =
                found.lines().stream().map(Concordance.Line::unit).toList();
        String next = page.next(Math.min(T5Page.DEEPEST, found.total()));
        return T5Answer.found(proposals(units, source), found.total(), next);
    }

    private static List<T5Proposal> proposals(List<TranslationUnit> units, Language source) {
        return units.stream().map(unit -> T5Proposal.from(unit, source)).toList();
    }

    @POST
    @Path("/{memory}/entry")
    @RolesAllowed("translator")
    @Operation(
            summary = "Saves a unit",
            description =
                    "It takes the place of what the memory has for the same text at the same place of the document.")
    public Response save(@PathParam("memory") String name, InputStream body) throws IOException {
        T5Entry entry = bodies.valid(bodies.read(body, T5Entry.class), LOOK_UP);
        TranslationMemory memory = memories.named(T5MemoryResource.decoded(name));
        TranslationUnit saved = memories.save(memory, entry.draft(), entry.author());
        return T5Answer.unit(T5Proposal.from(saved, saved.sourceLanguage));
    }

    @POST
    @Path("/{memory}/getentry")
    @Operation(summary = "One unit")
    public Response get(@PathParam("memory") String name, InputStream body) throws IOException {
        TranslationMemory memory = memories.named(T5MemoryResource.decoded(name));
        long number = number(body);
        TranslationUnit unit = QuarkusTransaction.joiningExisting().call(() -> TranslationUnit.in(memory, number));
        return T5Answer.unit(T5Proposal.from(unit, unit.sourceLanguage));
    }

    @POST
    @Path("/{memory}/entrydelete")
    @RolesAllowed("translator")
    @Operation(summary = "Deletes a unit")
    public Response delete(@PathParam("memory") String name, InputStream body) throws IOException {
        writer.delete(memories.named(T5MemoryResource.decoded(name)).name, number(body), null);
        return T5Answer.done();
    }

    /** The number of a unit, which translate5 sends as a number or as a text. */
    private long number(InputStream body) throws IOException {
        return bodies.readTree(body).path("recordKey").asLong(-1);
    }

    @POST
    @Path("/{memory}/{work}")
    @Operation(summary = "Says what is not here")
    public Response unknown(@PathParam("memory") String memory, @PathParam("work") String work) {
        memories.named(T5MemoryResource.decoded(memory));
        return T5Answer.failed(new Failure(
                400, "There is no '%s' here. See docs/clients/translate5.md for what there is.".formatted(work)));
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        return T5Answer.failed(e);
    }
}
