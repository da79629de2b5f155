package org.hangyeol.memory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the one who runs the server. */
@Path("/api/admin/index")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class IndexResource {
    private final IndexCheck check;

    IndexResource(IndexCheck check) {
        this.check = check;
    }

    @POST
    @Path("verify")
    @Operation(
            summary = "Compare the index with the rows of the database",
            description = "Reads every unit and compares it with what the index holds; for a million units that takes"
                    + " some tens of seconds, during which everything else goes on. Units that change meanwhile are"
                    + " left out. If they do not agree, a restart after deleting the folder 'index' makes the index"
                    + " anew.")
    public IndexCheck.Report verify() {
        return check.compare();
    }
}
