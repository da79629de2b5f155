package org.hangyeol.matching;

import org.hangyeol.korean.ComposedText;

/**
 * Where a segment stands: between which neighbours, and where in which document. Texts are kept as 64-bit hashes, since
 * contexts are only compared, and a million of them are held in memory.
 *
 * @param before hash of the segment before it, 0 if there is none or it is not known
 * @param after hash of the segment after it, 0 likewise
 * @param document hash of the document's name, 0 if not known
 * @param position place in the document, -1 if not known
 */
public record Context(long before, long after, long document, int position) {
    /** Nothing is known; it is the same as no context. */
    public static final Context UNKNOWN = new Context(0, 0, 0, -1);

    /** A context from what is known; every part may be null. */
    public static Context of(String before, String after, String document, Integer position) {
        return new Context(hash(before), hash(after), hash(document), position == null ? -1 : position);
    }

    /** A context whose neighbours are known by their hashes. */
    static Context ofHashes(long before, long after, String document, int position) {
        return new Context(before, after, hash(document), position);
    }

    /** Whether both stand between the same neighbours, or at the same place of the same document. */
    public boolean isSameAs(Context other) {
        boolean neighbours = (before != 0 || after != 0) && before == other.before && after == other.after;
        boolean place = document != 0 && position >= 0 && document == other.document && position == other.position;
        return neighbours || place;
    }

    /** FNV-1a over UTF-16 code units of the composed, stripped text; never 0 for a text. */
    static long hash(String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        long hash = 0xcbf29ce484222325L;
        String composed = ComposedText.of(text.strip()).text();
        for (int i = 0; i < composed.length(); i++) {
            hash = (hash ^ composed.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
