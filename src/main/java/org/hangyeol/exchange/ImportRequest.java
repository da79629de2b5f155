package org.hangyeol.exchange;

import java.util.List;

/**
 * What an import of units was asked for, kept with its job so that it can go on after a restart.
 *
 * @param version of the program
 * @param memory number of the memory
 * @param files names of its files
 * @param countUses whether pairs that are there already gain a use, as for pairs saved one by one
 */
record ImportRequest(
        String version, long memory, List<String> files, String author, ImportOptions options, boolean countUses) {}
