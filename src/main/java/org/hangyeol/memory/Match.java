package org.hangyeol.memory;

import org.hangyeol.matching.Score;

/** A unit with the score of its source segment against the one asked for. */
public record Match(TranslationUnit unit, Score score) {}
