package org.hangyeol.cat;

import java.io.IOException;
import java.io.InputStream;

import org.hangyeol.api.InvalidFieldException;

/** The body of a request whose Content-Type cannot be trusted: old clients send JSON as a form, or as nothing. */
public final class RequestBody {
    private static final int LARGEST = 10_000_000;

    private RequestBody() {}

    /** @throws InvalidFieldException if it has more than 10,000,000 bytes */
    public static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new InvalidFieldException(
                    "body", "The body has more than %,d bytes. Send it in parts.".formatted(LARGEST));
        }
        return bytes;
    }
}
