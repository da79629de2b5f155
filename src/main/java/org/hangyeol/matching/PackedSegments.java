package org.hangyeol.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.matching.NumberedSegment.PlacedCode;

/**
 * Segments of one index in as few bytes as can be read quickly: whole numbers in groups of seven bits, small ones first
 * come cheapest. For each segment how many tokens it has, then for each token its surface and the gap before it, where
 * no gap and a space are part of the same number, and the last gap. Codes are rare and stand beside.
 *
 * <p>Two segments without codes are identical exactly if their bytes are.
 */
final class PackedSegments {
    private static final int OTHER_GAP = 2;

    private final byte[] bytes;
    private final int[] offsets;
    private final Map<Integer, List<PlacedCode>> codes;

    /** @param offsets where each segment begins, and where the last one ends */
    PackedSegments(byte[] bytes, int[] offsets, Map<Integer, List<PlacedCode>> codes) {
        this.bytes = bytes;
        this.offsets = offsets;
        this.codes = codes;
    }

    int size() {
        return offsets.length - 1;
    }

    byte[] bytes() {
        return bytes;
    }

    int[] offsets() {
        return offsets;
    }

    Map<Integer, List<PlacedCode>> codes() {
        return codes;
    }

    private List<PlacedCode> codes(int segment) {
        return codes.isEmpty() ? List.of() : codes.getOrDefault(segment, List.of());
    }

    /** How many tokens a segment has. */
    int length(int segment) {
        return new Cursor(segment).next();
    }

    /**
     * Reads the forms of a segment.
     *
     * @param formOfSurface the form of every surface, by number
     * @param forms where to; long enough for {@link #length}
     * @return how many there are
     */
    int readForms(int segment, int[] formOfSurface, int[] forms) {
        int length = readSurfaces(segment, forms);
        for (int i = 0; i < length; i++) {
            forms[i] = formOfSurface[forms[i]];
        }
        return length;
    }

    /** Reads how the tokens of a segment are written, like {@link #readForms}. */
    int readSurfaces(int segment, int[] surfaces) {
        Cursor cursor = new Cursor(segment);
        int length = cursor.next();
        for (int i = 0; i < length; i++) {
            int token = cursor.next();
            surfaces[i] = token >>> 2;
            if ((token & 3) == OTHER_GAP) {
                cursor.next();
            }
        }
        return length;
    }

    /**
     * Reads how the tokens of a segment are written, and what stands between them.
     *
     * @param surfaces where to; long enough for {@link #length}
     * @param gaps likewise, and one longer
     * @return how many tokens there are
     */
    int readTokens(int segment, int[] surfaces, int[] gaps) {
        Cursor cursor = new Cursor(segment);
        int length = cursor.next();
        for (int i = 0; i < length; i++) {
            int token = cursor.next();
            surfaces[i] = token >>> 2;
            gaps[i] = (token & 3) == OTHER_GAP ? cursor.next() : token & 3;
        }
        gaps[length] = cursor.next();
        return length;
    }

    NumberedSegment get(int segment, int[] formOfSurface) {
        int[] surfaces = new int[length(segment)];
        int[] forms = new int[surfaces.length];
        int[] gaps = new int[surfaces.length + 1];
        readTokens(segment, surfaces, gaps);
        for (int i = 0; i < forms.length; i++) {
            forms[i] = formOfSurface[surfaces[i]];
        }
        return new NumberedSegment(surfaces, forms, gaps, codes(segment));
    }

    /** Whether a segment here is identical to one there. */
    boolean isSame(int segment, PackedSegments other, int otherSegment) {
        return Arrays.equals(
                        bytes,
                        offsets[segment],
                        offsets[segment + 1],
                        other.bytes,
                        other.offsets[otherSegment],
                        other.offsets[otherSegment + 1])
                && codes(segment).equals(other.codes(otherSegment));
    }

    /** A number that identical segments share, and hardly any others. */
    long hash(int segment) {
        long hash = 0;
        for (int i = offsets[segment]; i < offsets[segment + 1]; i++) {
            hash = hash * 0x100000001b3L + bytes[i];
        }
        List<PlacedCode> placed = codes(segment);
        return NumberedSegment.mix(placed.isEmpty() ? hash : hash * 31 + placed.hashCode());
    }

    private final class Cursor {
        private int at;

        Cursor(int segment) {
            at = offsets[segment];
        }

        int next() {
            int number = bytes[at++];
            if (number >= 0) {
                return number;
            }
            number &= 0x7f;
            for (int shift = 7; ; shift += 7) {
                int more = bytes[at++];
                number |= (more & 0x7f) << shift;
                if (more >= 0) {
                    return number;
                }
            }
        }
    }

    /** Packs one segment after another. */
    static final class Builder {
        private byte[] bytes;
        private int end;
        private final int[] offsets;
        private int size;
        private final Map<Integer, List<PlacedCode>> codes = new HashMap<>();

        Builder(int segments, int expectedBytes) {
            offsets = new int[segments + 1];
            bytes = new byte[Math.max(64, expectedBytes)];
        }

        void add(NumberedSegment segment) {
            write(segment.length());
            for (int i = 0; i < segment.length(); i++) {
                int gap = segment.gaps()[i];
                write(segment.surfaces()[i] << 2 | Math.min(gap, OTHER_GAP));
                if (gap >= OTHER_GAP) {
                    write(gap);
                }
            }
            write(segment.gaps()[segment.length()]);
            close(segment.codes());
        }

        /** Adds a segment of others of the same index. */
        void add(PackedSegments from, int segment) {
            int length = from.offsets[segment + 1] - from.offsets[segment];
            makeRoom(length);
            System.arraycopy(from.bytes, from.offsets[segment], bytes, end, length);
            end += length;
            close(from.codes(segment));
        }

        private void close(List<PlacedCode> placed) {
            if (!placed.isEmpty()) {
                codes.put(size, placed);
            }
            offsets[++size] = end;
        }

        private void write(int number) {
            makeRoom(5);
            int rest = number;
            while (rest > 0x7f) {
                bytes[end++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[end++] = (byte) rest;
        }

        private void makeRoom(int more) {
            if (end + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end + more, Math.toIntExact(Math.min(2L * end, 1L << 30))));
            }
        }

        PackedSegments build() {
            return new PackedSegments(
                    Arrays.copyOf(bytes, end),
                    size == offsets.length - 1 ? offsets : Arrays.copyOf(offsets, size + 1),
                    Map.copyOf(codes));
        }
    }
}
