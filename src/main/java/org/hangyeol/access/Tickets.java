package org.hangyeol.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tickets: what a tool gets for a key, to be sent in its place. A ticket names the key by its number and cannot be made
 * by anybody else; the key is not in it. Nothing is kept, so tools may ask for as many as they like: whether the key
 * counts still is asked of the {@link KeyRing} whenever a ticket is used. None outlives the server.
 */
@ApplicationScoped
public class Tickets {
    static final String PREFIX = "hgt_";

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9]{1,18})_([0-9]{1,11})_([A-Za-z0-9_-]{43})");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final KeyRing keys;
    private final Clock clock;
    private final byte[] secret = new byte[SECRET_BYTES];

    Tickets(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    /**
     * A ticket for a key. What does not look like a key gets one that lets nobody in: whoever needs no key needs no
     * ticket either.
     *
     * @param key may be null
     * @throws RefusedKeyException if there is no such key, or it counts no more
     */
    public String issue(String key) {
        if (!SignIn.looksLikeKey(key)) {
            return "none";
        }
        ApiKey known = keys.usable(key);
        long end = clock.instant().plus(LIFETIME).getEpochSecond();
        return "%s%d_%d_%s".formatted(PREFIX, known.id, end, seal(known, end));
    }

    static boolean looksLikeTicket(String text) {
        return text != null && text.startsWith(PREFIX);
    }

    /**
     * Whose ticket it is.
     *
     * @throws RefusedKeyException if it is none or has run out, or its key counts no more
     */
    Caller holderOf(String ticket) {
        Matcher parts = FORM.matcher(ticket);
        if (!parts.matches()) {
            throw refused(null);
        }
        long end = Long.parseLong(parts.group(2));
        ApiKey key = keys.numbered(Long.parseLong(parts.group(1)));
        if (key == null || !isSame(seal(key, end), parts.group(3))) {
            throw refused(null);
        }
        if (!clock.instant().isBefore(Instant.ofEpochSecond(end))) {
            throw refused(key.name);
        }
        return keys.holder(key);
    }

    private static RefusedKeyException refused(String name) {
        return new RefusedKeyException(name, "This session has ended. Let your tool sign in again.");
    }

    /** Of the key's hash too, so that a ticket is of one key even if a database was put back to an earlier state. */
    private String seal(ApiKey key, long end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] sealed =
                    mac.doFinal("%d %d %s".formatted(key.id, end, key.hash).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }

    /** In the same time whatever is different, so that nobody finds a seal letter by letter. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
