package org.hangyeol.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

class IndexFolderTest {
    private static final IndexMark MARK = new IndexMark(17, 4711);
    private static final String LONG_TEXT = "끝없는 글 ".repeat(400); // more tokens than are compared

    @TempDir
    Path folder;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final SegmentIndex index = new SegmentIndex(Language.KO, Runnable::run, 3);

    @BeforeEach
    void fill() {
        List<String> texts =
                new ArrayList<>(List.of("로동신문을 읽었다.", "로동신문을 읽었다.", "1,200명이 3.5%", "…", "Hanoi 회담 😀", LONG_TEXT));
        IntStream.range(0, 20).forEach(i -> texts.add("단속 " + "강화 ".repeat(i) + i));
        for (int i = 0; i < texts.size(); i++) {
            put(i, texts.get(i), List.of());
        }
        put(
                30,
                "굵은 글",
                List.of(
                        new InlineCode(0, InlineCode.Kind.OPEN, "<b>"),
                        new InlineCode(2, InlineCode.Kind.CLOSE, "</b>")));
        index.update(List.of(), List.of(1L, 8L, 30L, 31L));
        put(8, "고친 글", List.of(new InlineCode(3, InlineCode.Kind.STANDALONE, "<br/>")));
    }

    private void put(long id, String text, List<InlineCode> codes) {
        Origin origin = new Origin(1 + id % 2, id % 3 == 0 ? null : "글 " + id % 3, "kim", id == 4 ? "RFA" : null);
        Context context = Context.of(id % 4 == 0 ? "앞" : null, null, origin.document(), id % 5 == 0 ? 7 : null);
        Segment segment = new Segment(text, codes);
        index.update(List.of(new IndexedSegment(id, origin, 1000 + id, segment, context)), List.of());
    }

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        IndexFolder writer = new IndexFolder(folder, Language.KO);
        writer.write(index.moment(), MARK);
        IndexFolder.Stored stored = new IndexFolder(folder, Language.KO).read(Language.KO, Runnable::run);
        assertEquals(MARK, stored.mark());
        assertSame(index, stored.index());
        put(40, "새 글", List.of());
        writer.write(index.moment(), new IndexMark(18, 4711));
        stored = new IndexFolder(folder, Language.KO).read(Language.KO, Runnable::run);
        assertEquals(18, stored.mark().revision());
        assertSame(index, stored.index());
    }

    /** It goes on as if it had never been stored. */
    @Test
    void indexThatWasReadCanBeWrittenTo() throws Exception {
        new IndexFolder(folder, Language.KO).write(index.moment(), MARK);
        SegmentIndex read = new IndexFolder(folder, Language.KO)
                .read(Language.KO, Runnable::run)
                .index();
        IndexedSegment more = new IndexedSegment(9, Origin.of(5), 9, Segment.of("새 낱말 하나"), Context.UNKNOWN);
        List.of(index, read).forEach(one -> one.update(List.of(more), List.of(2L)));
        assertSame(index, read);
    }

    @Test
    void emptyIndexIsAnIndex() throws Exception {
        SegmentIndex empty = new SegmentIndex(Language.EN, Runnable::run);
        new IndexFolder(folder, Language.EN).write(empty.moment(), MARK);
        assertEquals(
                0,
                new IndexFolder(folder, Language.EN)
                        .read(Language.EN, Runnable::run)
                        .index()
                        .size());
    }

    @Test
    void folderThatIsNotThereHoldsNone() throws Exception {
        assertNull(new IndexFolder(folder.resolve("none"), Language.KO).read(Language.KO, Runnable::run));
    }

    /** Nobody need raise a version: what another analyser has made of the same words does not fit. */
    @ParameterizedTest
    @CsvSource({
        "로, 노", // folded alike: there is nothing to notice
        "동, 둥", "1, a", // digits are no numbers any more
        "…, 가", // a mark has become a word
    })
    void indexOfAnotherAnalyserIsNotUsed(String letter, String treatedLike) throws Exception {
        Function<String, List<Token>> now = text -> analyze(text).tokens();
        Function<String, List<Token>> after =
                text -> analyze(text.replace(letter, treatedLike)).tokens();
        new IndexFolder(folder, now).write(index.moment(), MARK);
        assertNotNull(new IndexFolder(folder, now).read(Language.KO, Runnable::run));
        boolean differs = index.moment().ids().anyMatch(id -> {
            String text = index.moment().get(id).segment().text();
            return !asCompared(now.apply(text)).equals(asCompared(after.apply(text)));
        });
        IndexFolder.Stored stored = new IndexFolder(folder, after).read(Language.KO, Runnable::run);
        assertEquals(differs, stored == null);
        assertEquals(!letter.equals("로"), differs, "로 and 노 are the same to the analyser");
    }

    /** Without surfaces: the letters are those of the text, whatever an analyser makes of them. */
    private static List<String> asCompared(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.form() + " " + token.kind() + " " + token.start() + " " + token.end())
                .toList();
    }

    private AnalyzedSegment analyze(String text) {
        return analyzer.analyze(Segment.of(text), Language.KO);
    }

    private void assertSame(SegmentIndex expected, SegmentIndex actual) {
        IndexMoment one = expected.moment();
        IndexMoment other = actual.moment();
        assertEquals(
                one.ids().sorted().boxed().toList(),
                other.ids().sorted().boxed().toList());
        one.ids().forEach(id -> assertEquals(one.get(id), other.get(id)));
        for (String text : List.of("로동 신문을 읽었다", "단속 강화 강화 3", "…", LONG_TEXT, "굵은 글", "고친 글")) {
            assertEquals(search(expected, text), search(actual, text), text);
        }
    }

    private List<Candidate> search(SegmentIndex searched, String text) {
        return searched.search(analyze(text), Context.UNKNOWN, Map.of(1L, 0, 2L, 3, 5L, 0), 50, 10);
    }
}
