package org.hangyeol.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * The keys: makes them, and says whose one is. They are few and asked for by every request, so all are held in memory;
 * every change is in the database before it counts.
 */
@ApplicationScoped
public class KeyRing {
    /** What keys begin with, so that people and scanners of source code know one when they see it. */
    static final String PREFIX = "hgk_";

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_LETTERS = 40;
    private static final int HINT_LETTERS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Event<LimitsNamed> limits;
    private final Clock clock;
    private volatile Map<String, ApiKey> byHash = Map.of();
    /** When keys were last used, by number, as far as the database does not know it yet. */
    private final Map<Long, Instant> uses = new ConcurrentHashMap<>();

    private final ScheduledExecutorService clerk =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "key uses"));

    KeyRing(Event<LimitsNamed> limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A new key.
     *
     * @param key to be shown once: nobody can find it out afterwards
     */
    public record Made(String key, ApiKey known) {}

    void read(@Observes @Priority(5) StartupEvent start) {
        read();
        clerk.scheduleWithFixedDelay(this::writeUses, 1, 1, TimeUnit.MINUTES);
    }

    /** Takes the keys from the database anew. */
    void read() {
        byHash = QuarkusTransaction.joiningExisting()
                .call(() -> ApiKey.<ApiKey>streamAll().collect(Collectors.toMap(key -> key.hash, key -> key)));
    }

    /**
     * Whose key it is.
     *
     * @throws RefusedKeyException if there is no such key, or it counts no more
     */
    Caller holderOf(String key) {
        return holder(known(key));
    }

    /**
     * What is known of a key.
     *
     * @throws RefusedKeyException likewise
     */
    ApiKey usable(String key) {
        ApiKey known = known(key);
        refuseUnusable(known, clock.instant());
        return known;
    }

    private ApiKey known(String key) {
        ApiKey known = byHash.get(hash(key));
        if (known == null) {
            throw new RefusedKeyException(
                    null, "This key is not known here. Look whether it is complete, or ask for another.");
        }
        return known;
    }

    /** The key of a number, whether it counts or not; null if there is none. */
    ApiKey numbered(long id) {
        return byHash.values().stream().filter(key -> key.id == id).findFirst().orElse(null);
    }

    /**
     * Who has a key.
     *
     * @throws RefusedKeyException if it counts no more
     */
    Caller holder(ApiKey known) {
        Instant now = clock.instant();
        refuseUnusable(known, now);
        uses.put(known.id, now.truncatedTo(ChronoUnit.MINUTES));
        return known.caller();
    }

    private static void refuseUnusable(ApiKey known, Instant now) {
        if (known.revokedAt != null) {
            throw new RefusedKeyException(
                    known.name, "This key ('%s') was revoked. Ask for another.".formatted(known.name));
        }
        if (!known.isUsableAt(now)) {
            throw new RefusedKeyException(
                    known.name,
                    "This key ('%s') expired at %s. Ask for another.".formatted(known.name, known.expiresAt));
        }
    }

    /** Whether anybody could change keys with a key. */
    boolean hasAdmin() {
        return byHash.values().stream().anyMatch(key -> key.role == Role.ADMIN && key.isUsableAt(clock.instant()));
    }

    /**
     * Makes a key.
     *
     * @throws KeyExistsException if a key in use has the name already
     * @throws org.hangyeol.api.InvalidFieldException if the settings contradict each other
     * @throws org.hangyeol.api.NotThereException for a memory or termbase that does not exist
     */
    public Made make(KeySettings settings, String by) {
        String secret = PREFIX + randomLetters();
        ApiKey made = new ApiKey();
        made.hash = hash(secret);
        made.hint = secret.substring(0, PREFIX.length() + HINT_LETTERS);
        made.createdBy = by;
        made.createdAt = clock.instant();
        write(() -> {
            take(made, settings);
            made.persist();
            return made;
        });
        return new Made(secret, made);
    }

    /**
     * Changes what a key may do; the key itself stays. Fails as {@link #make}, and:
     *
     * @throws UnknownKeyException if there is none of that number
     * @throws KeyRevokedException if it counts no more
     */
    ApiKey change(long id, KeySettings settings) {
        return changed(id, key -> {
            if (key.revokedAt != null) {
                throw new KeyRevokedException(key);
            }
            take(key, settings);
        });
    }

    /** Makes that a key is refused from now on. One that is revoked stays as it is. */
    ApiKey revoke(long id, String by) {
        return changed(id, key -> {
            if (key.revokedAt == null) {
                key.revokedAt = clock.instant();
                key.revokedBy = by;
            }
        });
    }

    private ApiKey changed(long id, Consumer<ApiKey> change) {
        return write(() -> {
            ApiKey key = ApiKey.numbered(id);
            change.accept(key);
            return key;
        });
    }

    private void take(ApiKey key, KeySettings settings) {
        settings.refuseContradictions(clock.instant());
        settings.fill(key);
        limits.fire(new LimitsNamed(key.memories, key.termbases, key.writesTo));
        ApiKey.<ApiKey>find("name = ?1 and revokedAt is null", key.name)
                .firstResultOptional()
                .filter(other -> other != key)
                .ifPresent(other -> {
                    throw new KeyExistsException(other);
                });
    }

    /** One change at a time; the next request knows of it. Nothing can fail between the database and that. */
    private synchronized ApiKey write(Callable<ApiKey> change) {
        ApiKey changed = QuarkusTransaction.requiringNew().call(change);
        Map<String, ApiKey> keys = new HashMap<>(byHash);
        keys.put(changed.hash, changed);
        byHash = Map.copyOf(keys);
        return changed;
    }

    private void writeUses() {
        try {
            Map<Long, Instant> written = Map.copyOf(uses);
            if (!written.isEmpty()) {
                QuarkusTransaction.requiringNew()
                        .run(() -> written.forEach((id, at) -> ApiKey.update("lastUsedAt = ?1 where id = ?2", at, id)));
                written.forEach(uses::remove);
            }
        } catch (RuntimeException e) {
            Log.error("When keys were last used could not be written down; it is tried again in a minute.", e);
        }
    }

    /** When a key was last used, to the minute; null if it never was. */
    Instant lastUsedAt(ApiKey key) {
        return uses.getOrDefault(key.id, key.lastUsedAt);
    }

    private static String randomLetters() {
        return RANDOM.ints(RANDOM_LETTERS, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    void end(@Observes ShutdownEvent end) {
        clerk.shutdownNow();
        writeUses();
    }
}
