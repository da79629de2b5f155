package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * An ETag. If it is strong, two files of one address that have the same tag are the same, byte for byte; if it is weak,
 * they say the same.
 *
 * @param header as it stands in the header, in quotes
 */
public record EntityTag(String header) {

    /**
     * A strong tag.
     *
     * @param writer the version of the program, which may write the same rows in another way
     * @param createdAt when the memory or termbase was made; tells it from one of the same number in another database
     * @param revision the last one that changed what is in the file
     */
    public static EntityTag of(String writer, Instant createdAt, long id, long revision) {
        return new EntityTag("\"%s-%x-%d-%d\"".formatted(writer, createdAt.toEpochMilli(), id, revision));
    }

    /** The tag of another form of the same, strong or weak as this one. */
    public EntityTag of(String form) {
        UUID hash = UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8));
        return new EntityTag("%s-%s\"".formatted(header.substring(0, header.length() - 1), hash));
    }

    /** The same as a weak tag. */
    public EntityTag weak() {
        return new EntityTag("W/" + strong(header));
    }

    /**
     * Whether who asks has the file already (RFC 9110, 13.1.2).
     *
     * @param ifNoneMatch the header: a list of tags, strong or weak, or an asterisk; null if there is none
     */
    public boolean isAmong(String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> strong(tag.strip()))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(strong(header)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
