package org.hangyeol.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that makes an answer a file: {@code Content-Disposition}. */
public final class Attachment {
    private Attachment() {}

    /** The name for browsers of today in UTF-8, and for others without what is not ASCII (RFC 6266). */
    public static String named(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
