package org.hangyeol.cli;

import picocli.CommandLine.Option;

/** What files go into and come out of: a memory or a termbase. One of the two is null. */
final class Target {
    @Option(
            names = {"-m", "--memory"},
            paramLabel = "NAME",
            required = true,
            description = "The translation memory.")
    String memory;

    @Option(
            names = {"-t", "--termbase"},
            paramLabel = "NAME",
            required = true,
            description = "The termbase, for glossaries.")
    String termbase;

    String name() {
        return memory != null ? memory : termbase;
    }

    /** Its address, or one below it. */
    Address address(String... below) {
        String[] parts = new String[2 + below.length];
        parts[0] = memory != null ? "memories" : "termbases";
        parts[1] = name();
        System.arraycopy(below, 0, parts, 2, below.length);
        return Address.of((Object[]) parts);
    }
}
