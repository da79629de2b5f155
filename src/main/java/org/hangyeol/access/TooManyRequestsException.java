package org.hangyeol.access;

/** A key or person made more requests than they may. */
public class TooManyRequestsException extends RuntimeException {
    private final long seconds;

    TooManyRequestsException(String name, int perMinute, long seconds) {
        super("'%s' may make %,d requests a minute. Wait %d s, or ask for more (requestsPerMinute of the key)."
                .formatted(name, perMinute, seconds));
        this.seconds = seconds;
    }

    /** After how many seconds the next request will be taken. */
    public long seconds() {
        return seconds;
    }
}
