package org.hangyeol.memory;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param page number of this page, from 0
 * @param size how many a full page holds
 */
public record Page<T>(List<T> items, long total, int page, int size) {}
