package org.hangyeol.matching;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.matching.IndexState.OpenView;
import org.hangyeol.matching.IndexState.PartView;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A folder that holds one index, to be read at the next start: a file for each part, which is written once, one for the
 * words and origins, and one that lists them. The list is put in its place last and at once, so there is always the old
 * index or the new one. Used by one thread at a time.
 */
public final class IndexFolder {
    /** Changes when the files look different. */
    private static final int FORMAT = 2;

    private static final String LIST = "index";
    private static final Token.Kind[] KINDS = Token.Kind.values();

    private final Path folder;
    private final Function<String, List<Token>> analysis;
    /** The parts that are there, by the names of their files. */
    private Map<Part, String> written = new IdentityHashMap<>();

    /** @param folder made when it is first written to */
    public IndexFolder(Path folder, Language language) {
        this(
                folder,
                text -> new SegmentAnalyzer()
                        .analyze(Segment.of(text), language)
                        .tokens());
    }

    /** @param analysis the tokens of a text, as the index has them */
    IndexFolder(Path folder, Function<String, List<Token>> analysis) {
        this.folder = folder;
        this.analysis = analysis;
    }

    /** An index that was read, and where it stands in the history of the rows. */
    public record Stored(SegmentIndex index, IndexMark mark) {}

    /** Writes an index as it was at a moment; parts that are there already are not written again. */
    public void write(IndexMoment moment, IndexMark mark) throws IOException {
        Files.createDirectories(folder);
        IndexState state = moment.state;
        Vocabulary words = moment.vocabulary;
        Origins origins = moment.origins;
        List<PartView> views = new ArrayList<>(state.parts());
        OpenView open = state.open();
        if (open.size() > 0) {
            Part newest = new PartBuilder(words).build(List.of(open.part().source(open.count(), open.deleted())));
            views.add(new PartView(newest, null, 0));
        }
        Map<Part, String> names = new IdentityHashMap<>();
        for (PartView view : views) {
            String name = written.get(view.part());
            if (name == null) {
                name = newName("part");
                PartFile.write(view.part(), folder.resolve(name));
            }
            names.put(view.part(), name);
        }
        String wordsName = newName("words");
        writeWords(words, origins, folder.resolve(wordsName));
        Path list = folder.resolve(newName("list"));
        writeList(views, names, words, wordsName, mark, list);
        Files.move(list, folder.resolve(LIST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written = names;
        Set<String> needed = new HashSet<>(names.values());
        needed.add(wordsName);
        deleteAllBut(needed);
    }

    private static String newName(String kind) {
        return kind + "-" + UUID.randomUUID();
    }

    private static void writeWords(Vocabulary words, Origins origins, Path path) throws IOException {
        try (ArrayFileWriter file = new ArrayFileWriter(path)) {
            file.write(words.surfaceCount());
            for (int i = 0; i < words.surfaceCount(); i++) {
                file.write(words.surface(i));
                file.write(words.formText(i));
                file.write(words.kind(i).ordinal());
            }
            file.write(words.gapCount());
            for (int i = 0; i < words.gapCount(); i++) {
                file.write(words.gap(i));
            }
            file.write(origins.size());
            for (int i = 0; i < origins.size(); i++) {
                Origin origin = origins.get(i);
                file.write(origin.memory());
                file.write(origin.document());
                file.write(origin.author());
                file.write(origin.outlet());
            }
            file.finish();
        }
    }

    private void writeList(
            List<PartView> views,
            Map<Part, String> names,
            Vocabulary words,
            String wordsName,
            IndexMark mark,
            Path path)
            throws IOException {
        try (ArrayFileWriter file = new ArrayFileWriter(path)) {
            file.write(FORMAT);
            file.write(
                    AnalysisStamp.of(words, views.stream().map(PartView::part).toList(), analysis));
            file.write(mark.revision());
            file.write(mark.database());
            file.write(wordsName);
            file.write(views.size());
            for (PartView view : views) {
                file.write(names.get(view.part()));
                file.write(view.deleted());
                file.write(view.deletedCount());
            }
            file.finish();
        }
    }

    /**
     * Reads the index.
     *
     * @param background runs the work of the index that no caller waits for
     * @return null if there is none, or one of another format or another analyser
     * @throws IOException if a file is damaged or missing
     */
    public Stored read(Language language, Executor background) throws IOException {
        try (ArrayFileReader file = new ArrayFileReader(folder.resolve(LIST))) {
            if (file.readInt() != FORMAT) {
                return null;
            }
            long stamp = file.readLong();
            IndexMark mark = new IndexMark(file.readLong(), file.readLong());
            Vocabulary words = new Vocabulary();
            Origins origins = new Origins();
            readWords(words, origins, file(file.readText()));
            Map<Part, String> names = new IdentityHashMap<>();
            List<PartView> views = new ArrayList<>();
            for (int left = file.readInt(); left > 0; left--) {
                String name = file.readText();
                Part part = PartFile.read(file(name));
                views.add(new PartView(part, file.readLongs(), file.readInt()));
                names.put(part, name);
            }
            file.finish();
            if (AnalysisStamp.of(words, views.stream().map(PartView::part).toList(), analysis) != stamp) {
                return null;
            }
            written = names;
            return new Stored(new SegmentIndex(language, background, words, origins, views), mark);
        } catch (NoSuchFileException e) {
            if (Files.notExists(folder.resolve(LIST))) {
                return null;
            }
            throw e;
        } catch (RuntimeException e) {
            throw new IOException("The index in '%s' is damaged.".formatted(folder), e);
        }
    }

    private Path file(String name) throws IOException {
        if (name == null || name.contains("/") || name.contains("\\")) {
            throw new IOException("The index in '%s' is damaged.".formatted(folder));
        }
        return folder.resolve(name);
    }

    private static void readWords(Vocabulary words, Origins origins, Path path) throws IOException {
        try (ArrayFileReader file = new ArrayFileReader(path)) {
            for (int left = file.readInt(); left > 0; left--) {
                words.add(file.readText(), file.readText(), KINDS[file.readInt()]);
            }
            for (int left = file.readInt(); left > 0; left--) {
                words.numberOfGap(file.readText());
            }
            for (int left = file.readInt(); left > 0; left--) {
                origins.number(new Origin(file.readLong(), file.readText(), file.readText(), file.readText()));
            }
            file.finish();
        }
    }

    private void deleteAllBut(Set<String> needed) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{part,words,list}-*")) {
            for (Path file : files) {
                if (!needed.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
