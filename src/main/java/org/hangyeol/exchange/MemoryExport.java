package org.hangyeol.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.exchange.csv.SheetRowWriter;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitPages;
import org.hangyeol.memory.WantedUnits;

/**
 * Writes units of memories into files while they are sent. Writing throws
 * {@link org.hangyeol.memory.UnknownMemoryException} if the memory is deleted meanwhile; the file then has no end.
 */
@ApplicationScoped
public class MemoryExport {
    private final UnitPages pages;
    private final ObjectMapper json;

    MemoryExport(UnitPages pages, ObjectMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /** A memory as TMX, newest units first. */
    public StreamingOutput tmx(TranslationMemory memory) {
        return file(WantedUnits.all(memory), UnitFormat.TMX);
    }

    /**
     * A part of a memory as TMX.
     *
     * @param numbers of its units, highest first
     */
    public StreamingOutput tmx(TranslationMemory memory, List<Long> numbers) {
        return out -> write(memory, pages.of(memory, numbers), UnitFormat.TMX, out);
    }

    /** Units of a memory as a file of a format: a TMX with the newest first, any other with the oldest. */
    StreamingOutput file(WantedUnits wanted, UnitFormat format) {
        return out -> write(wanted.memory(), pages.of(wanted, format.isNewestFirst()), format, out);
    }

    private void write(TranslationMemory memory, Iterable<TranslationUnit> units, UnitFormat format, OutputStream out)
            throws IOException {
        List<String> headers = QuarkusTransaction.requiringNew().call(() -> ImportJob.headersOf(memory));
        UnitFileWriter writer = format.writer(out, headers, json);
        for (TranslationUnit unit : units) {
            writer.write(unit);
        }
        writer.end();
    }

    /** What a file of a format would not hold. */
    UnitExportReport report(WantedUnits wanted, UnitFormat format) throws IOException {
        UnitFileWriter writer = format.writer(OutputStream.nullOutputStream(), List.of(), json);
        return UnitExportReport.of(format, writer, pages.of(wanted, format.isNewestFirst()));
    }

    /**
     * Before a file is begun.
     *
     * @throws InvalidFieldException if a sheet has no room for so many units or such a long text
     */
    void refuseUnfit(WantedUnits wanted, UnitFormat format) {
        if (format != UnitFormat.XLSX) {
            return;
        }
        UnitPages.Size size = pages.size(wanted);
        if (size.units() >= SheetRowWriter.MOST_ROWS) {
            throw new InvalidFieldException(
                    "format",
                    "Too many units for xlsx: '%d'. A sheet has room for %,d; ask for fewer, or for csv."
                            .formatted(size.units(), SheetRowWriter.MOST_ROWS - 1));
        }
        if (size.longestText() > SheetRowWriter.LONGEST_CELL) {
            throw new InvalidFieldException(
                    "format",
                    "Too long a text for xlsx: '%d' characters. A cell has room for %,d; ask for csv."
                            .formatted(size.longestText(), SheetRowWriter.LONGEST_CELL));
        }
    }
}
