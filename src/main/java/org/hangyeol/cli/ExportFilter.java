package org.hangyeol.cli;

import java.util.List;

import picocli.CommandLine.Option;

/** Which units of a memory are wanted, or how a word list is made of a termbase. Null means any. */
final class ExportFilter {
    @Option(names = "--document", paramLabel = "NAME", description = "Only units of this document.")
    String document;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Only units of this outlet.")
    String outlet;

    @Option(names = "--author", paramLabel = "NAME", description = "Only units that this person changed last.")
    String author;

    @Option(names = "--from", paramLabel = "DATE", description = "Only units changed since then, as 2026-11-23.")
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only units changed until then.")
    String to;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only units of this status; may be given again. NONE: of which nobody said it.")
    List<String> statuses = List.of();

    @Option(names = "--import-job", paramLabel = "JOB", description = "Only units that this import brought.")
    Long importJob;

    @Option(
            names = "--after-revision",
            paramLabel = "NUMBER",
            description = "Only what has changed since: the revision that an earlier export told.")
    Long afterRevision;

    @Option(names = "--source", paramLabel = "LANGUAGE", description = "Word lists: translate from ko or en.")
    String source;

    Address addTo(Address address) {
        Address all = address.with("document", document)
                .with("outlet", outlet)
                .with("author", author)
                .with("from", from)
                .with("to", to)
                .with("importJob", importJob)
                .with("afterRevision", afterRevision)
                .with("source", source);
        for (String status : statuses) {
            all = all.with("status", status);
        }
        return all;
    }
}
