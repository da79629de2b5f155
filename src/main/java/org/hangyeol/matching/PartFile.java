package org.hangyeol.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.matching.NumberedSegment.PlacedCode;
import org.hangyeol.matching.Part.Block;
import org.hangyeol.segment.InlineCode;

/** A {@link Part} on disk, array by array. The numbers in it mean what the words and origins beside it say. */
final class PartFile {
    private PartFile() {}

    static void write(Part part, Path path) throws IOException {
        try (ArrayFileWriter file = new ArrayFileWriter(path)) {
            file.write(part.segments.bytes());
            file.write(part.segments.offsets());
            writeCodes(part.segments.codes(), file);
            file.write(part.signatures);
            file.write(part.firstOfLength);
            file.write(part.hashes);
            writeEntries(part.entries, file);
            file.write(part.ownBuckets);
            file.write(part.ownSurfaces);
            file.write(part.mainGrams);
            file.write(part.listLengths);
            file.write(part.blocks.length);
            for (Block block : part.blocks) {
                file.write(block.starts());
                file.write(block.places());
            }
            file.finish();
        }
    }

    private static void writeCodes(Map<Integer, List<PlacedCode>> codes, ArrayFileWriter file) throws IOException {
        file.write(codes.size());
        for (Map.Entry<Integer, List<PlacedCode>> entry : codes.entrySet()) {
            file.write(entry.getKey());
            file.write(entry.getValue().size());
            for (PlacedCode placed : entry.getValue()) {
                file.write(placed.gap());
                file.write(placed.code().offset());
                file.write(placed.code().kind().name());
                file.write(placed.code().markup());
            }
        }
    }

    private static void writeEntries(Entries entries, ArrayFileWriter file) throws IOException {
        file.write(entries.ids);
        file.write(entries.origins);
        file.write(entries.changed);
        file.write(entries.before);
        file.write(entries.after);
        file.write(entries.positions);
        file.write(entries.starts);
        file.write(entries.bySegment);
    }

    /** @throws IOException if the file is damaged or cannot be read */
    static Part read(Path path) throws IOException {
        try (ArrayFileReader file = new ArrayFileReader(path)) {
            PackedSegments segments = new PackedSegments(file.readBytes(), file.readInts(), readCodes(file));
            Part part = new Part(
                    segments,
                    file.readLongs(),
                    file.readInts(),
                    file.readLongs(),
                    readEntries(file),
                    file.readInt(),
                    file.readInt(),
                    file.readLongs(),
                    file.readInts(),
                    readBlocks(file));
            file.finish();
            return part;
        } catch (RuntimeException e) {
            throw new IOException("'%s' is damaged.".formatted(path), e);
        }
    }

    private static Map<Integer, List<PlacedCode>> readCodes(ArrayFileReader file) throws IOException {
        Map<Integer, List<PlacedCode>> codes = new HashMap<>();
        for (int left = file.readInt(); left > 0; left--) {
            int segment = file.readInt();
            List<PlacedCode> placed = new ArrayList<>();
            for (int i = file.readInt(); i > 0; i--) {
                int gap = file.readInt();
                int offset = file.readInt();
                InlineCode.Kind kind = InlineCode.Kind.valueOf(String.valueOf(file.readText()));
                placed.add(new PlacedCode(gap, new InlineCode(offset, kind, String.valueOf(file.readText()))));
            }
            codes.put(segment, List.copyOf(placed));
        }
        return Map.copyOf(codes);
    }

    private static Entries readEntries(ArrayFileReader file) throws IOException {
        return new Entries(
                file.readLongs(),
                file.readInts(),
                file.readLongs(),
                file.readLongs(),
                file.readLongs(),
                file.readInts(),
                file.readInts(),
                file.readInts());
    }

    private static Block[] readBlocks(ArrayFileReader file) throws IOException {
        int count = file.readInt();
        if (count < 0 || count > 1 << 16) {
            throw file.damaged();
        }
        Block[] blocks = new Block[count];
        for (int i = 0; i < count; i++) {
            blocks[i] = new Block(file.readInts(), file.readChars());
        }
        return blocks;
    }
}
