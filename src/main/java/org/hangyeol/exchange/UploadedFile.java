package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of an import, or one in a zip file of it.
 *
 * @param name as it was sent; never a path on this machine
 * @param packed how many bytes of the upload it takes
 * @param unpacked how many bytes it says it has; only to tell how far its reading is
 * @param content opens it
 * @param english the file that is the English text of this Korean one, line by line, with what both are called; null if
 *     there is none
 */
record UploadedFile(String name, long packed, long unpacked, Content content, English english) {
    /** The English text of a pair. */
    record English(String document, Content content) {}

    UploadedFile(String name, long packed, long unpacked, Content content) {
        this(name, packed, unpacked, content, null);
    }

    /** The two texts of a pair as one. */
    UploadedFile with(UploadedFile other, String document) {
        return new UploadedFile(
                name + " + " + other.name,
                packed + other.packed,
                unpacked + other.unpacked,
                content,
                new English(document, other.content));
    }

    interface Content {
        /** @throws UnreadableFileException if it cannot be unpacked; also while it is read */
        InputStream open() throws IOException;
    }

    /** How many bytes of the upload were used when so many bytes of the file were read. */
    long packed(long read) {
        return unpacked <= 0 ? 0 : (long) Math.min(packed, (double) read / unpacked * packed);
    }
}
