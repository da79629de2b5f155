package org.hangyeol.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.exchange.csv.CsvRowWriter;
import org.hangyeol.exchange.csv.SheetRowWriter;
import org.hangyeol.exchange.csv.UnitTableWriter;
import org.hangyeol.exchange.json.JsonLinesWriter;
import org.hangyeol.exchange.tmx.TmxWriter;

/** A format that units are written in. */
enum UnitFormat {
    TMX("application/xml;charset=UTF-8"),
    TSV("text/tab-separated-values;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8;header=present"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSONL("application/x-ndjson");

    private final String mediaType;

    UnitFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * Begins a file.
     *
     * @param out not closed by the writer
     * @param headers of TMX files that the units came from, in a lasting order
     * @param json as the API writes
     */
    UnitFileWriter writer(OutputStream out, List<String> headers, ObjectMapper json) throws IOException {
        return switch (this) {
            case TMX -> new TmxWriter(out, headers);
            case TSV -> new UnitTableWriter(new CsvRowWriter(out, '\t'));
            case CSV -> new UnitTableWriter(new CsvRowWriter(out, ','));
            case XLSX -> new UnitTableWriter(new SheetRowWriter("Units", out));
            case JSONL -> new JsonLinesWriter(out, json);
        };
    }

    /** What it is called in an address, and the ending of the names of its files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the newest unit comes first: of several translations of one text, OmegaT inserts the first of a TMX. */
    boolean isNewestFirst() {
        return this == TMX;
    }

    /** Whether its files are compressed in themselves; they also hold the time at which they were made. */
    boolean isZip() {
        return this == XLSX;
    }

    /** @throws UnsupportedFormatException if there is no such format */
    static UnitFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> UnsupportedFormatException.code(
                        code, Arrays.stream(values()).map(UnitFormat::code).collect(Collectors.joining(", "))));
    }
}
