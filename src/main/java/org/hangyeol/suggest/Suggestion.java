package org.hangyeol.suggest;

import java.util.List;

/**
 * What the server knows about one segment of a text.
 *
 * @param start offset in the text as it was sent, in UTF-16 code units; for segments sent one by one, in the segment
 * @param end the offset after its last character
 * @param matches earlier translations, best first; empty means that there are none that reach the threshold
 * @param terms the terms it holds, in the order of their places; all offsets are as of the suggestion
 */
public record Suggestion(int start, int end, String text, List<SuggestedMatch> matches, List<SuggestedTerm> terms) {}
