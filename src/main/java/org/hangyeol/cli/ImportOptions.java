package org.hangyeol.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What the server may be told about a file. It says itself what it does not take; nothing is checked twice. */
final class ImportOptions {
    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who imports, and whom units are by that do not say it.")
    String author;

    @Option(names = "--document", paramLabel = "NAME", description = "Where units come from that do not say it.")
    String document;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Whom they were translated for.")
    String outlet;

    @Option(names = "--date", paramLabel = "DATE", description = "When they were translated, as 2026-11-23.")
    String date;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "How far they have come: DRAFT, TRANSLATED, REVIEWED, FINAL.")
    String status;

    @Option(
            names = "--conflict",
            paramLabel = "RULE",
            description = "If the memory has another translation of a text: keep both, the newest, or skip the unit.")
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
        @Option(
                names = "--columns",
                paramLabel = "NAMES",
                description = "What the columns hold, in their order, as ko,en,-,date.")
        String columns;

        @Option(
                names = "--header",
                paramLabel = "WHETHER",
                description = "Whether the first row names the columns: true, false, auto.")
        String header;

        @Option(names = "--delimiter", paramLabel = "NAME", description = "tab, comma, semicolon or pipe.")
        String delimiter;

        @Option(names = "--quotes", paramLabel = "WHETHER", description = "Whether cells may be quoted: true or false.")
        String quotes;

        @Option(names = "--encoding", paramLabel = "NAME", description = "Of tables and texts: UTF-8, EUC-KR, MS949, …")
        String encoding;

        @Option(names = "--sheet", paramLabel = "NAME", description = "Of a workbook: its name, or its number from 1.")
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
