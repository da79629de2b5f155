package org.hangyeol.cat.deepl;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.deepl.DeepLGlossaries.Entries;
import org.hangyeol.cat.deepl.DeepLGlossary.ReadOnlyGlossaryException;
import org.hangyeol.segment.Language;

/** Termbases as glossaries of DeepL, versions 2 and 3. */
@Path("/deepl")
@RolesAllowed("reader")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "DeepL")
public class DeepLGlossaryResource {
    private static final String TSV = "text/tab-separated-values";

    private final DeepLGlossaries glossaries;
    private final ObjectMapper json;

    DeepLGlossaryResource(DeepLGlossaries glossaries, ObjectMapper json) {
        this.glossaries = glossaries;
        this.json = json;
    }

    @GET
    @Path("/v2/glossary-language-pairs")
    @Operation(summary = "Both directions")
    public Map<String, List<Map<String, String>>> pairs() {
        return Map.of(
                "supported_languages",
                List.of(
                        Map.of("source_lang", "ko", "target_lang", "en"),
                        Map.of("source_lang", "en", "target_lang", "ko")));
    }

    /** A glossary of version 2 on the wire. */
    public record GlossaryJson(
            @JsonProperty("glossary_id") String id,
            String name,
            boolean ready,
            @JsonProperty("source_lang") String source,
            @JsonProperty("target_lang") String target,
            @JsonProperty("creation_time") Instant createdAt,
            @JsonProperty("entry_count") long entries) {}

    private GlossaryJson version2(DeepLGlossary glossary) {
        return new GlossaryJson(
                glossary.id().toString(),
                glossary.name(),
                true,
                glossary.source().code(),
                glossary.source().other().code(),
                glossary.termbase().createdAt,
                glossaries.size(glossary));
    }

    @POST
    @Path("/v2/glossaries")
    @RolesAllowed("terminologist")
    @Operation(summary = "Makes a termbase of pairs")
    public Response create(InputStream body) throws IOException, InterruptedException {
        DeepLRequest request = DeepLRequest.of(body, json);
        DeepLGlossary made = glossaries.create(request.text("name"), List.of(Entries.of(request)));
        return Response.status(Status.CREATED).entity(version2(made)).build();
    }

    @GET
    @Path("/v2/glossaries")
    @Operation(summary = "All termbases")
    public Map<String, List<GlossaryJson>> list() {
        return Map.of(
                "glossaries", glossaries.all().stream().map(this::version2).toList());
    }

    @GET
    @Path("/v2/glossaries/{id}")
    @Operation(summary = "One termbase")
    public GlossaryJson get(@PathParam("id") String id) {
        return version2(glossaries.get(id));
    }

    @GET
    @Path("/v2/glossaries/{id}/entries")
    @Produces({TSV, "text/csv", MediaType.WILDCARD})
    @Operation(summary = "The pairs of a termbase that may be written")
    public Response entries(@PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT) String accept)
            throws IOException {
        DeepLGlossary glossary = glossaries.get(id);
        boolean tabs = accept == null || !accept.contains("text/csv");
        return Response.ok(
                        glossaries.entries(glossary, glossary.source(), tabs),
                        (tabs ? TSV : "text/csv") + ";charset=UTF-8")
                .build();
    }

    @DELETE
    @Path("/v2/glossaries/{id}")
    @RolesAllowed("terminologist")
    @Operation(summary = "Takes a termbase out of use that a client of DeepL has made")
    public void delete(@PathParam("id") String id) {
        glossaries.delete(id);
    }

    /** A glossary of version 3 on the wire. */
    public record MultilingualJson(
            @JsonProperty("glossary_id") String id,
            String name,
            List<DictionaryJson> dictionaries,
            @JsonProperty("creation_time") Instant createdAt) {}

    /** One direction of it. */
    public record DictionaryJson(
            @JsonProperty("source_lang") String source,
            @JsonProperty("target_lang") String target,
            @JsonProperty("entry_count") long entries) {}

    private MultilingualJson version3(DeepLGlossary glossary) {
        List<DictionaryJson> dictionaries = Stream.of(
                        glossary.source(), glossary.source().other())
                .map(source -> dictionary(glossary, source))
                .toList();
        return new MultilingualJson(
                glossary.id().toString(), glossary.name(), dictionaries, glossary.termbase().createdAt);
    }

    private DictionaryJson dictionary(DeepLGlossary glossary, Language source) {
        return new DictionaryJson(source.code(), source.other().code(), glossaries.size(glossary));
    }

    @POST
    @Path("/v3/glossaries")
    @RolesAllowed("terminologist")
    @Operation(summary = "Makes a termbase of pairs")
    public Response createMultilingual(InputStream body) throws IOException, InterruptedException {
        DeepLRequest request = DeepLRequest.of(body, json);
        List<Entries> directions =
                request.objects("dictionaries").stream().map(Entries::of).toList();
        DeepLGlossary made = glossaries.create(request.text("name"), directions);
        return Response.status(Status.CREATED).entity(version3(made)).build();
    }

    @GET
    @Path("/v3/glossaries")
    @Operation(summary = "All termbases")
    public Map<String, List<MultilingualJson>> listMultilingual() {
        return Map.of(
                "glossaries", glossaries.all().stream().map(this::version3).toList());
    }

    @GET
    @Path("/v3/glossaries/{id}")
    @Operation(summary = "One termbase, which works in both directions")
    public MultilingualJson getMultilingual(@PathParam("id") String id) {
        return version3(glossaries.get(id));
    }

    @PATCH
    @Path("/v3/glossaries/{id}")
    @RolesAllowed("terminologist")
    @Operation(summary = "Renames a glossary, and adds pairs in the place of those with the same source")
    public MultilingualJson change(@PathParam("id") String id, InputStream body)
            throws IOException, InterruptedException {
        DeepLRequest request = DeepLRequest.of(body, json);
        List<Entries> directions =
                request.objects("dictionaries").stream().map(Entries::of).toList();
        if (request.has("name")) {
            glossaries.rename(id, request.text("name"));
        }
        for (Entries entries : directions) {
            glossaries.merge(id, entries);
        }
        return version3(glossaries.get(id));
    }

    /** The entries of a direction on the wire. */
    public record EntriesJson(
            @JsonProperty("source_lang") String source,
            @JsonProperty("target_lang") String target,
            String entries,
            @JsonProperty("entries_format") String format) {}

    @GET
    @Path("/v3/glossaries/{id}/entries")
    @Operation(summary = "The pairs of a termbase that may be written, in one direction")
    public Map<String, List<EntriesJson>> entriesMultilingual(
            @PathParam("id") String id, @QueryParam("source_lang") String from, @QueryParam("target_lang") String to)
            throws IOException {
        Language source = DeepLRequest.language("source_lang", from);
        if (DeepLRequest.language("target_lang", to) == source) {
            throw new InvalidFieldException("target_lang", "Source and target language must differ.");
        }
        String entries = glossaries.entries(glossaries.get(id), source, true);
        return Map.of(
                "dictionaries",
                List.of(new EntriesJson(source.code(), source.other().code(), entries.stripTrailing(), "tsv")));
    }

    @PUT
    @Path("/v3/glossaries/{id}/dictionaries")
    @RolesAllowed("terminologist")
    @Operation(summary = "Replaces all pairs of a glossary")
    public DictionaryJson replace(@PathParam("id") String id, InputStream body)
            throws IOException, InterruptedException {
        Entries entries = Entries.of(DeepLRequest.of(body, json));
        glossaries.replace(id, entries);
        return dictionary(glossaries.get(id), entries.source());
    }

    @DELETE
    @Path("/v3/glossaries/{id}")
    @RolesAllowed("terminologist")
    @Operation(summary = "Takes a termbase out of use that a client of DeepL has made")
    public void deleteMultilingual(@PathParam("id") String id) {
        glossaries.delete(id);
    }

    @DELETE
    @Path("/v3/glossaries/{id}/dictionaries")
    @RolesAllowed("terminologist")
    @Operation(summary = "Refused: a termbase has no direction that could be taken out")
    public void deleteDictionary(@PathParam("id") String id) {
        String name = glossaries.get(id).name();
        throw new InvalidFieldException(
                "source_lang",
                "The glossary '%s' holds both directions in one. Delete it as a whole, or replace its entries."
                        .formatted(name));
    }

    @ServerExceptionMapper
    public Response readOnly(ReadOnlyGlossaryException e) {
        return DeepLError.of(new Failure(Status.FORBIDDEN.getStatusCode(), e.getMessage()));
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        return DeepLError.of(Failure.of(e));
    }
}
