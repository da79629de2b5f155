package org.hangyeol.cat.remotetm;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.hangyeol.memory.TranslationMemory;

/**
 * A memory on the wire. Swordfish cannot do without any of these fields.
 *
 * @param id what commands name it by: its name
 */
record RemoteTmMemory(
        String id,
        String name,
        String owner,
        String project,
        String subject,
        String client,
        String creationDate,
        boolean open) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    static RemoteTmMemory from(TranslationMemory memory) {
        return new RemoteTmMemory(memory.name, memory.name, "", "", "", "", DATE.format(memory.createdAt), true);
    }
}
