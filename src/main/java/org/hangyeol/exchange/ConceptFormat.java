package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hangyeol.exchange.csv.CsvRowWriter;
import org.hangyeol.exchange.csv.SheetRowWriter;
import org.hangyeol.exchange.csv.SheetRows;
import org.hangyeol.exchange.csv.TableConceptReader;
import org.hangyeol.exchange.csv.TableConceptWriter;
import org.hangyeol.exchange.csv.TableReader;
import org.hangyeol.exchange.tbx.TbxDialect;
import org.hangyeol.exchange.tbx.TbxReader;
import org.hangyeol.exchange.tbx.TbxWriter;
import org.hangyeol.exchange.wordlist.DeepLWriter;
import org.hangyeol.exchange.wordlist.OmegaTWriter;
import org.hangyeol.exchange.wordlist.UtxReader;
import org.hangyeol.exchange.wordlist.UtxWriter;
import org.hangyeol.exchange.wordlist.WordPairReader;
import org.hangyeol.segment.Language;

/** A format of files that hold concepts. */
enum ConceptFormat {
    TBX("tbx", "application/xml;charset=UTF-8"),
    TBX_DCT("tbx", "application/xml;charset=UTF-8"),
    TBX_CORE("tbx", "application/xml;charset=UTF-8"),
    TBX_V2("tbx", "application/xml;charset=UTF-8"),
    CSV("csv", "text/csv;charset=UTF-8;header=present"),
    TSV("tsv", "text/tab-separated-values;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    UTX("utx", "text/plain;charset=UTF-8"),
    OMEGAT("utf8", "text/plain;charset=UTF-8"),
    DEEPL_TSV("tsv", "text/tab-separated-values;charset=UTF-8"),
    DEEPL_CSV("csv", "text/csv;charset=UTF-8;header=absent");

    private final String extension;
    private final String mediaType;

    ConceptFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /**
     * A reader of files of this format.
     *
     * @param source for formats with two columns that name no language: that of the first one
     * @throws UnreadableFileException if the file is not of this format at all
     */
    ConceptReader reader(InputStream in, Language source, Consumer<Problem> problems) throws IOException {
        return switch (this) {
            case TBX, TBX_DCT, TBX_CORE, TBX_V2 -> new TbxReader(in, problems);
            case UTX -> new UtxReader(in, problems);
            case OMEGAT -> WordPairReader.ofOmegaT(in, source, problems);
            case DEEPL_TSV, DEEPL_CSV -> WordPairReader.ofDeepL(in, this == DEEPL_TSV, source, problems);
            case XLSX -> new TableConceptReader(new TableReader(new SheetRows(in, null, problems), problems), problems);
            case CSV, TSV -> new TableConceptReader(new TableReader(in, problems), problems);
        };
    }

    /**
     * A writer of files of this format.
     *
     * @param out not closed by the writer
     * @param source for formats with a direction
     * @param at the date of the file
     */
    TermFileWriter writer(OutputStream out, Language source, Instant at, Consumer<LeftOut> leftOut) throws IOException {
        return switch (this) {
            case TBX -> new TbxWriter(out, TbxDialect.DCA, leftOut);
            case TBX_DCT -> new TbxWriter(out, TbxDialect.DCT, leftOut);
            case TBX_CORE -> new TbxWriter(out, TbxDialect.CORE, leftOut);
            case TBX_V2 -> new TbxWriter(out, TbxDialect.V2, leftOut);
            case CSV -> new TableConceptWriter(new CsvRowWriter(out, ','), leftOut);
            case TSV -> new TableConceptWriter(new CsvRowWriter(out, '\t'), leftOut);
            case XLSX -> new TableConceptWriter(new SheetRowWriter("Terms", out), leftOut);
            case UTX -> new UtxWriter(out, source, at, leftOut);
            case OMEGAT -> new OmegaTWriter(out, source, leftOut);
            case DEEPL_TSV, DEEPL_CSV -> new DeepLWriter(out, this == DEEPL_TSV, source, leftOut);
        };
    }

    /** What it is called in an address: tbx-core. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ending of the names of its files. */
    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws UnsupportedFormatException if there is no such format */
    static ConceptFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> UnsupportedFormatException.code(
                        code, Arrays.stream(values()).map(ConceptFormat::code).collect(Collectors.joining(", "))));
    }

    /**
     * The format of a file by its name.
     *
     * @throws UnsupportedFormatException if the name does not tell
     */
    static ConceptFormat ofFile(String filename) {
        return switch (filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "tbx", "xml", "martif" -> TBX;
            case "xlsx" -> XLSX;
            case "utx" -> UTX;
            case "utf8" -> OMEGAT;
            case "csv", "tsv", "tab", "txt" -> CSV;
            default -> throw new UnsupportedFormatException(filename, ".tbx, .csv, .tsv, .xlsx, .utx or .utf8");
        };
    }
}
