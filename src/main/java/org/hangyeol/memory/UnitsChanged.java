package org.hangyeol.memory;

import java.util.List;

/**
 * Fired in the transaction that changed units, for those who must follow once it is committed.
 *
 * @param saved units that are new or changed
 * @param deleted numbers of units that are gone
 */
public record UnitsChanged(List<TranslationUnit> saved, List<Long> deleted) {}
