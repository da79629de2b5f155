package org.hangyeol.exchange.xliff;

import java.util.function.UnaryOperator;

/**
 * A change of a file.
 *
 * @param start where it begins, in characters of the file
 * @param end where it ends; the same as {@code start} if something is only put in
 * @param change what stands there becomes what this returns
 */
record Edit(long start, long end, UnaryOperator<String> change) {

    static Edit insert(long at, String text) {
        return new Edit(at, at, nothing -> text);
    }
}
