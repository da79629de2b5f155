package org.hangyeol.api;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param page number of this page, from 0
 * @param size how many a full page holds
 */
public record Page<T>(List<T> items, long total, int page, int size) {
    /** The last page that can be asked for: with a thousand items each, more would be out of the range of int. */
    public static final int LAST = 2_000_000;
}
