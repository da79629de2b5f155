package org.hangyeol.access;

/** A key in use has the name already. */
public class KeyExistsException extends RuntimeException {
    KeyExistsException(ApiKey other) {
        super("Key '%d' is named '%s' already. Choose another name, or revoke that key first."
                .formatted(other.id, other.name));
    }
}
