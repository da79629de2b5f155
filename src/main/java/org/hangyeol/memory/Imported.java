package org.hangyeol.memory;

/**
 * What became of the units of a batch of an import, or of several batches.
 *
 * @param added were not there
 * @param changed took the place of an older translation of their source text
 * @param alreadyThere the memory held the same pair before this import
 * @param repeated the same pair came earlier in this import
 * @param conflicts not taken, for the memory has another translation of their source text
 */
public record Imported(int added, int changed, int alreadyThere, int repeated, int conflicts) {}
