package org.hangyeol.matching;

import java.util.List;

/**
 * A part of the units that a phrase was found in.
 *
 * @param total how many there are in all
 * @param ids numbers of the units of this part, in order
 */
public record FoundUnits(long total, List<Long> ids) {}
