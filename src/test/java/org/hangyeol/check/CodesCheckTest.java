package org.hangyeol.check;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.InlineCode.Kind;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPairs.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Codes are written as they are in HTML; everything else is text. */
class CodesCheckTest {
    private final PairCheck check = new CodesCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>시장</b> | the market | CODES_LOST '<b>', CODES_LOST '</b>'",
                "시장<br/> | market | CODES_LOST '<br/>'",
                "시장 | <br/>market | CODES_LOST '<br/>'",
                "<x/>시장<x/> | <x/>market | CODES_LOST '<x/>'",
                "시장<i> | <b>market | CODES_LOST '<i>', CODES_LOST '<b>'",
                "<br/> | '' | CODES_LOST '<br/>'"
            })
    void lostAndAddedCodesAreFound(String korean, String english, String expected) {
        assertEquals(expected, described(korean, english));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>시장</b> | the </b>market<b> | CODES_MOVED '</b>'",
                "<b>시장</b> <i>문</i> | <b>the <i>market</b> door</i> | CODES_MOVED '</b>'",
                "<b><i>시장</i></b> | <b><i>market</b></i> | CODES_MOVED '</b>'"
            })
    void brokenNestingIsFound(String korean, String english, String expected) {
        assertEquals(expected, described(korean, english));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>시장</b> <i>문</i> | <i>the door</i> of the <b>market</b>",
                "<x/>시장<y/> | <y/>market<x/>",
                "<b>시장</b> <i>문</i> | <b>the <i>market</i></b>",
                "시장</b> <b>문 | market</b> <b>door",
                "시장</b> <b>문 | <b>market</b> door",
                "<b><i>시장</b></i> | <b><i>market</i></b>",
                "<b>시장</b> <b>문</b> | <b>market <b>door</b></b>",
                "시장 | market"
            })
    void anotherOrderIsFine(String korean, String english) {
        assertEquals("", described(korean, english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void untranslatedSegmentHasNoCodesEither(String blank) {
        assertEquals("", described("<b>시장</b>", blank));
    }

    private String described(String korean, String english) {
        List<String> found = new ArrayList<>();
        check.check(
                pair(segment(korean), Language.KO, segment(english)),
                finding -> found.add(finding.code() + " '" + finding.message().split("'")[1] + "'"));
        return String.join(", ", found);
    }

    private static Segment segment(String marked) {
        StringBuilder text = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>();
        for (String part : marked.split("(?=<)|(?<=>)")) {
            if (part.startsWith("<")) {
                Kind kind = part.startsWith("</") ? Kind.CLOSE : part.endsWith("/>") ? Kind.STANDALONE : Kind.OPEN;
                codes.add(new InlineCode(text.length(), kind, part));
            } else {
                text.append(part);
            }
        }
        return new Segment(text.toString(), codes);
    }
}
