package org.hangyeol.check.consistency;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.check.consistency.Inconsistency.Rendering;

/**
 * Writes what a search found as a table, RFC 4180, one row a rendering, a few at a time. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it: the texts come from strangers.
 */
final class InconsistencyTable {
    private static final int BATCH = 500;
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    InconsistencyTable(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void write(long report, ObjectMapper json) throws IOException {
        row(
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
        long last = 0;
        while (last >= 0) {
            long after = last;
            List<FoundInconsistency> batch =
                    QuarkusTransaction.requiringNew().call(() -> FoundInconsistency.after(after, report, BATCH));
            for (FoundInconsistency found : batch) {
                write(found.id, found.inconsistency(json));
            }
            last = batch.isEmpty() ? -1 : batch.get(batch.size() - 1).id;
        }
        out.flush();
    }

    private void write(long number, Inconsistency found) throws IOException {
        for (Rendering rendering : found.renderings()) {
            String units = rendering.units().stream()
                    .map(unit -> unit.memory() + "/" + unit.unit())
                    .collect(Collectors.joining("; "));
            row(
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
                    units);
        }
    }

    private void row(Object... cells) throws IOException {
        out.write(Arrays.stream(cells).map(InconsistencyTable::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
