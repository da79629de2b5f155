package org.hangyeol.glossary;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Page;

/** Proposals for a termbase: anybody makes them while translating, a terminologist decides. */
@Path("/api/termbases/{termbase}/proposals")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposalResource {
    private final ProposalWriter writer;
    private final ObjectMapper json;

    ProposalResource(ProposalWriter writer, ObjectMapper json) {
        this.writer = writer;
        this.json = json;
    }

    @POST
    @RolesAllowed("translator")
    @Operation(
            summary = "Proposes a concept, or a change of one",
            description = "Nothing is recognised or suggested that is only proposed.")
    @APIResponse(
            responseCode = "201",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = ProposalJson.class)))
    public Response propose(
            @PathParam("termbase") String termbase, @NotNull @Valid ProposalJson.ToMake proposal, UriInfo uri) {
        ProposalJson made = writer.propose(termbase, proposal);
        URI location =
                uri.getAbsolutePathBuilder().path(String.valueOf(made.id())).build();
        return Response.created(location).entity(made).build();
    }

    @GET
    @Transactional
    @Operation(summary = "The proposals of a termbase, newest first")
    public Page<ProposalJson> list(
            @PathParam("termbase") String termbase,
            @QueryParam("state")
                    @Pattern(regexp = "OPEN|APPROVED|REJECTED", message = "must be OPEN, APPROVED or REJECTED")
                    String state,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        Termbase within = Termbase.named(termbase);
        PanacheQuery<Proposal> proposals = state == null
                ? Proposal.find("termbase = ?1 order by id desc", within)
                : Proposal.find("termbase = ?1 and state = ?2 order by id desc", within, Proposal.State.valueOf(state));
        List<ProposalJson> items = proposals.page(page, size).list().stream()
                .map(proposal -> ProposalJson.from(proposal, json))
                .toList();
        return new Page<>(items, proposals.count(), page, size);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One proposal")
    public ProposalJson get(@PathParam("termbase") String termbase, @PathParam("id") long id) {
        return ProposalJson.from(Proposal.in(Termbase.named(termbase), id), json);
    }

    @POST
    @RolesAllowed("terminologist")
    @Path("/{id}/approve")
    @Operation(
            summary = "Approves a proposal",
            description = "The concept is made or changed in the same step. 409 if the concept was changed since the"
                    + " proposal was made: send its revision and the content it shall have.")
    public ProposalJson approve(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @NotNull @Valid ProposalJson.Approval approval) {
        return writer.approve(termbase, id, approval);
    }

    @POST
    @RolesAllowed("terminologist")
    @Path("/{id}/reject")
    @Operation(summary = "Rejects a proposal", description = "With a comment for who made it.")
    public ProposalJson reject(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @NotNull @Valid ProposalJson.Rejection rejection) {
        return writer.reject(termbase, id, rejection);
    }
}
