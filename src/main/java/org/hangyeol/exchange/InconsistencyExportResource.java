package org.hangyeol.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.check.consistency.ConsistencyReport;
import org.hangyeol.check.consistency.FoundInconsistency;
import org.hangyeol.check.consistency.Inconsistency;
import org.hangyeol.check.consistency.Inconsistency.Rendering;
import org.hangyeol.exchange.csv.CsvRowWriter;

/** What a search for inconsistencies found, as a table. */
@Path("/api/consistency/{id}/inconsistencies.csv")
@RolesAllowed("reader")
@Tag(name = "Consistency")
public class InconsistencyExportResource {
    private static final int BATCH = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "text",
            "concept",
            "percent",
            "code",
            "message",
            "suggestion",
            "source",
            "rendering",
            "status",
            "units",
            "first",
            "last",
            "outlets",
            "examples");

    private final ObjectMapper json;

    InconsistencyExportResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Produces("text/csv")
    @Operation(
            summary = "All that a search has found, as a table",
            description = "One row for each rendering. UTF-8. A text that a spreadsheet would take for a formula has an"
                    + " apostrophe before it.")
    public Response table(@PathParam("id") long id, @Context HttpServerRequest request) {
        QuarkusTransaction.requiringNew().run(() -> ConsistencyReport.numbered(id));
        return Response.ok(new WholeOrCut(out -> write(id, out), request), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consistency-%d.csv\"".formatted(id))
                .build();
    }

    /** @throws org.hangyeol.check.consistency.UnknownReportException if the report is deleted meanwhile; the table then has no end */
    private void write(long report, OutputStream out) throws IOException {
        try (CsvRowWriter table = new CsvRowWriter(out, ',')) {
            table.header(COLUMNS);
            long last = 0;
            while (last >= 0) {
                long after = last;
                List<FoundInconsistency> batch =
                        QuarkusTransaction.requiringNew().call(() -> FoundInconsistency.after(after, report, BATCH));
                // Only now: of a report that is gone there are no more rows, as of one that was read to its end.
                QuarkusTransaction.requiringNew().run(() -> ConsistencyReport.numbered(report));
                for (FoundInconsistency row : batch) {
                    write(row.id, row.inconsistency(json), table);
                }
                last = batch.isEmpty() ? -1 : batch.get(batch.size() - 1).id;
            }
        }
    }

    private static void write(long number, Inconsistency found, CsvRowWriter table) throws IOException {
        for (Rendering rendering : found.renderings()) {
            String units = rendering.units().stream()
                    .map(unit -> unit.memory() + "/" + unit.unit())
                    .collect(Collectors.joining("; "));
            table.row(cells(
                    number,
                    found.kind(),
                    found.text(),
                    found.concept(),
                    found.percent(),
                    found.code(),
                    found.message(),
                    found.suggestion(),
                    rendering.source(),
                    rendering.text(),
                    rendering.status(),
                    rendering.count(),
                    rendering.first(),
                    rendering.last(),
                    String.join("; ", rendering.outlets()),
                    units));
        }
    }

    private static List<String> cells(Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .map(CsvRowWriter::noFormula)
                .toList();
    }
}
