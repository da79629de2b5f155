package org.hangyeol.cat.omegat;

import java.time.Instant;
import java.util.Arrays;

/**
 * A strong ETag: two files of one address that have the same tag are the same, byte for byte.
 *
 * @param header as it stands in the header, in quotes
 */
record EntityTag(String header) {

    /**
     * @param writer the version of the program, which may write the same rows in another way
     * @param createdAt when the memory or termbase was made; tells it from one of the same number in another database
     * @param revision the last one that changed what is in the file
     */
    static EntityTag of(String writer, Instant createdAt, long id, long revision) {
        return new EntityTag("\"%s-%x-%d-%d\"".formatted(writer, createdAt.toEpochMilli(), id, revision));
    }

    /**
     * Whether who asks has the file already (RFC 9110, 13.1.2).
     *
     * @param ifNoneMatch the header: a list of tags, strong or weak, or an asterisk; null if there is none
     */
    boolean isAmong(String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(header));
    }
}
