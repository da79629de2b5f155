package org.hangyeol.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What the server may be told about a file. It says itself what it does not take; nothing is checked twice. */
final class ImportOptions {
    @Option(names = "--author", paramLabel = "NAME", description = "Who wrote the units that do not say so.")
    String author;

    @Option(names = "--document", paramLabel = "NAME", description = "Where they stand, if they do not say so.")
    String document;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Where they were published.")
    String outlet;

    @Option(names = "--date", paramLabel = "DATE", description = "When, as 2026-11-23.")
    String date;

    @Option(names = "--status", paramLabel = "STATUS", description = "How far they are checked.")
    String status;

    @Option(
            names = "--conflict",
            paramLabel = "RULE",
            description = "The memory has another translation of the same place: keep, newest or skip.")
    String conflict;

    @Option(names = "--dry-run", description = "Store nothing, and report what would be stored.")
    boolean dryRun;

    @Option(
            names = "--other-languages",
            paramLabel = "RULE",
            description = "Languages of a TMX file that are neither Korean nor English: leave or keep.")
    String otherLanguages;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Glossaries whose name does not tell their format: omegat, deepl-tsv, deepl-csv.")
    String format;

    @Option(
            names = "--source",
            paramLabel = "LANGUAGE",
            description = "Language of the first column of such a glossary: ko or en.")
    String source;

    @ArgGroup(validate = false, heading = "%nTables:%n")
    TableOptions table = new TableOptions();

    /** How a table is to be read, where the server would guess wrong. */
    static final class TableOptions {
        @Option(names = "--columns", paramLabel = "NAMES", description = "What the columns are, as ko,en,-,date.")
        String columns;

        @Option(names = "--header", paramLabel = "WHETHER", description = "The first row has names: true, false, auto.")
        String header;

        @Option(names = "--delimiter", paramLabel = "NAME", description = "tab, comma, semicolon or pipe.")
        String delimiter;

        @Option(names = "--quotes", paramLabel = "WHETHER", description = "Cells may stand in quotes: true or false.")
        String quotes;

        @Option(names = "--encoding", paramLabel = "NAME", description = "UTF-8, EUC-KR, …")
        String encoding;

        @Option(names = "--sheet", paramLabel = "NAME", description = "Which sheet of a workbook.")
        String sheet;
    }

    Address addTo(Address address) {
        return address.with("author", author)
                .with("document", document)
                .with("outlet", outlet)
                .with("date", date)
                .with("status", status)
                .with("conflict", conflict)
                .with("dryRun", dryRun ? true : null)
                .with("otherLanguages", otherLanguages)
                .with("format", format)
                .with("source", source)
                .with("columns", table.columns)
                .with("header", table.header)
                .with("delimiter", table.delimiter)
                .with("quotes", table.quotes)
                .with("encoding", table.encoding)
                .with("sheet", table.sheet);
    }
}
