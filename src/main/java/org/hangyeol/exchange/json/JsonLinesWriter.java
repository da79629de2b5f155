package org.hangyeol.exchange.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.hangyeol.exchange.UnitFileWriter;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitToSave;

/** Writes units as JSON lines, as the API takes them; fields that are not known are left away. */
public final class JsonLinesWriter implements UnitFileWriter {
    private final OutputStream out;
    private final ObjectWriter json;

    /**
     * @param out not closed
     * @param json as the API writes
     */
    public JsonLinesWriter(OutputStream out, ObjectMapper json) {
        this.out = new BufferedOutputStream(out);
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .writerFor(UnitToSave.class);
    }

    @Override
    public void write(TranslationUnit unit) throws IOException {
        out.write(json.writeValueAsBytes(UnitToSave.of(unit)));
        out.write('\n');
    }

    @Override
    public List<String> leftOut(TranslationUnit unit) {
        List<String> kinds = UnitFileWriter.onlyInTmx(unit);
        boolean hasLongCode = Stream.of(unit.koCodes, unit.enCodes)
                .flatMap(List::stream)
                .anyMatch(code -> code.markup().length() > UnitToSave.LONGEST_CODE);
        if (hasLongCode) {
            kinds.add("inline code of more than %,d characters".formatted(UnitToSave.LONGEST_CODE));
        }
        return kinds;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
