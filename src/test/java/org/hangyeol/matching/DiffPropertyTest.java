package org.hangyeol.matching;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.matching.Diff.Kind;
import org.hangyeol.matching.Diff.Piece;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DiffPropertyTest {

    @Property
    void piecesJoinedAreTheTwoTexts(
            @ForAll("texts") String stored, @ForAll("texts") String query, @ForAll Language language) {
        AnalyzedSegment one = analyze(stored, language);
        AnalyzedSegment other = analyze(query, language);
        List<Piece> pieces = Diff.between(one, other);
        assertEquals(one.text(), joined(pieces, Kind.SAME, Kind.REMOVED));
        assertEquals(other.text(), joined(pieces, Kind.SAME, Kind.ADDED));
    }

    @Property
    void noPieceIsEmptyOrOfTheKindOfItsNeighbour(
            @ForAll("texts") String stored, @ForAll("texts") String query, @ForAll Language language) {
        List<Piece> pieces = Diff.between(analyze(stored, language), analyze(query, language));
        assertEquals(
                List.of(),
                pieces.stream().filter(piece -> piece.text().isEmpty()).toList());
        for (int i = 1; i < pieces.size(); i++) {
            Kind before = pieces.get(i - 1).kind();
            Kind kind = pieces.get(i).kind();
            assertEquals(pieces, before == kind ? List.of() : pieces);
        }
    }

    @Property
    void identicalTextsAreOnePieceAtMost(@ForAll("texts") String text, @ForAll Language language) {
        AnalyzedSegment segment = analyze(text, language);
        assertEquals(
                Stream.of(segment.text())
                        .filter(same -> !same.isEmpty())
                        .map(same -> new Piece(Kind.SAME, same))
                        .toList(),
                Diff.between(segment, analyze(text, language)));
    }

    private static String joined(List<Piece> pieces, Kind... kinds) {
        return pieces.stream()
                .filter(piece -> List.of(kinds).contains(piece.kind()))
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static AnalyzedSegment analyze(String text, Language language) {
        return new SegmentAnalyzer().analyze(Segment.of(text), language);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> scraps = Arbitraries.of(
                        "로동",
                        "노동",
                        "신문",
                        "은",
                        " ",
                        ".",
                        "《",
                        "》",
                        "the ",
                        "The ",
                        "guard",
                        "s",
                        "1998",
                        "3.2",
                        "\u1105\u1169",
                        "e\u0301",
                        "😀",
                        "-")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(scraps, Arbitraries.strings().ofMaxLength(20));
    }
}
