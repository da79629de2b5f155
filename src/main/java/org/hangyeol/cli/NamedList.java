package org.hangyeol.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Memories or termbases: name, size, description. */
final class NamedList {
    /** The most that a page of the API holds. */
    private static final int MOST = 1000;

    private NamedList() {}

    /**
     * @param what the part of the address
     * @param size what the API calls the number of things in each
     */
    static void print(HangyeolCommand hangyeol, String what, String size) {
        JsonNode page = hangyeol.server().get(Address.of(what).with("size", MOST));
        hangyeol.printIfJson(page);
        if (hangyeol.json) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            rows.add(List.of(
                    item.path("name").asText(),
                    Progress.count(item.path(size).asLong()) + " " + size,
                    item.path("description").asText("").replaceAll("\\s+", " ")));
        }
        Columns.print(hangyeol.terminal.out, rows);
        if (page.path("total").asLong() > rows.size()) {
            hangyeol.remark(
                    "… %s in all".formatted(Progress.count(page.path("total").asLong())));
        }
    }
}
