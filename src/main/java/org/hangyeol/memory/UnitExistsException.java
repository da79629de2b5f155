package org.hangyeol.memory;

/** A unit was to be changed into a pair that the memory already holds as another unit. */
public class UnitExistsException extends RuntimeException {
    public UnitExistsException(long id) {
        super("The memory already holds this pair as unit '%d'. Change or delete that one instead.".formatted(id));
    }
}
