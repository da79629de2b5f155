package org.hangyeol.exchange;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.hangyeol.api.StorableText;
import org.hangyeol.exchange.csv.TableOptions;

/** What a request may say of how a table of units is written. What it does not say is found out. */
public class TableParameters {
    @QueryParam("columns")
    @Size(max = 2000)
    @StorableText
    @Parameter(
            description =
                    "Tables: what the columns hold, in their order: ko, en, sourceLanguage, document, outlet, position, date,"
                            + " author, note, status, before, after, or - for one that is left out. Left out itself, the"
                            + " header row says it, or the texts show which column is Korean and which English",
            example = "ko,en,-,date")
    String columns;

    @QueryParam("header")
    @Pattern(regexp = "true|false|auto", message = "must be true, false or auto")
    @Parameter(description = "Tables: whether the first row names the columns: true, false or auto (the default)")
    String header;

    @QueryParam("delimiter")
    @Pattern(regexp = "tab|comma|semicolon|pipe", message = "must be tab, comma, semicolon or pipe")
    @Parameter(description = "Tables: what stands between cells: tab, comma, semicolon or pipe")
    String delimiter;

    @QueryParam("quotes")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(description = "Tables: whether cells may be quoted, as in RFC 4180")
    String quotes;

    @QueryParam("encoding")
    @Size(max = 100)
    @Parameter(description = "Tables and texts without a byte order mark: UTF-8, UTF-16, EUC-KR, MS949, …")
    String encoding;

    @QueryParam("sheet")
    @Size(max = 100)
    @StorableText
    @Parameter(description = "Workbooks: the name of the sheet, or its number from 1; left out, the first one")
    String sheet;

    /** @throws org.hangyeol.api.InvalidFieldException for a column or an encoding that there is none of */
    TableOptions table() {
        return TableOptions.of(columns, header, delimiter, quotes, encoding, sheet);
    }
}
