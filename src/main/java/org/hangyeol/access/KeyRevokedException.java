package org.hangyeol.access;

/** A revoked key cannot be changed: whoever had it shall never get in again. */
public class KeyRevokedException extends RuntimeException {
    KeyRevokedException(ApiKey key) {
        super("Key '%d' was revoked at %s and stays so. Make a new one.".formatted(key.id, key.revokedAt));
    }
}
