package org.hangyeol.matching;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.matching.Diff.Kind;
import org.hangyeol.matching.Diff.Piece;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DiffTest {

    /** Written as the stored text with [-removed-] and {+added+}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Delete the file.      | Delete the file.      | Delete the file.",
                "EN | Delete the file.      | Copy the file!        | [-Delete-]{+Copy+} the file[-.-]{+!+}",
                "EN | Delete the file       | Delete the old file   | Delete the {+old +}file",
                "EN | Delete the old file   | Delete the file       | Delete the [-old -]file",
                "EN | Delete                | delete                | [-Delete-]{+delete+}",
                "EN | 3.2 percent           | 4.1 percent           | [-3.2-]{+4.1+} percent",
                "EN | files                 | file                  | [-files-]{+file+}",
                // the Rodong Sinmun reported; Red Guards; the file, the files (particles)
                "KO | 노동신문은 보도했다.    | 로동신문은 보도했다.     | [-노-]{+로+}동신문은 보도했다.",
                "KO | 로농 적위군           | 로농적위군             | 로농[- -]적위군",
                "KO | 로농적위군            | 로농 적위군            | 로농{+ +}적위군",
                "KO | 파일을 삭제합니다      | 파일은 삭제했습니다      | 파일[-을-]{+은+} 삭제[-합-]{+했습+}니다",
                "KO | 《로동신문》           | “로동신문”             | [-《-]{+“+}로동신문[-》-]{+”+}"
            })
    void piecesShowWhatMustChange(Language language, String stored, String query, String expected) {
        assertEquals(expected, written(Diff.between(analyze(stored, language), analyze(query, language))));
    }

    @Test
    void decomposedQueryIsShownComposed() {
        // 로동 (labor), letter by letter, and a full stop
        assertEquals(
                List.of(new Piece(Kind.SAME, "로동"), new Piece(Kind.ADDED, ".")),
                Diff.between(analyze("로동", Language.KO), analyze("\u1105\u1169\u1103\u1169\u11BC.", Language.KO)));
    }

    @Test
    void emptyTextHasNoPieces() {
        AnalyzedSegment empty = analyze("", Language.EN);
        AnalyzedSegment word = analyze("file", Language.EN);
        assertEquals(List.of(), Diff.between(empty, empty));
        assertEquals(List.of(new Piece(Kind.ADDED, "file")), Diff.between(empty, word));
        assertEquals(List.of(new Piece(Kind.REMOVED, "file")), Diff.between(word, empty));
    }

    @Test
    void textsOfMoreThanThousandTokensAreComparedAsAWhole() {
        String longText = "가".repeat(1000);
        assertEquals(
                List.of(new Piece(Kind.REMOVED, longText + "나"), new Piece(Kind.ADDED, longText)),
                Diff.between(analyze(longText + "나", Language.KO), analyze(longText, Language.KO)));
        assertEquals(
                List.of(new Piece(Kind.SAME, longText), new Piece(Kind.REMOVED, ".")),
                Diff.between(analyze(longText + ".", Language.KO), analyze(longText, Language.KO)));
    }

    private static AnalyzedSegment analyze(String text, Language language) {
        return new SegmentAnalyzer().analyze(Segment.of(text), language);
    }

    private static String written(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "-]";
                    case ADDED -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}
