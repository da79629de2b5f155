package org.hangyeol.memory;

/** The index is still being made, and cannot tell yet what the memories hold. */
public class IndexNotReadyException extends RuntimeException {
    IndexNotReadyException(String progress) {
        super(progress + " Try again in a few seconds; /q/health/ready tells how far it is.");
    }
}
