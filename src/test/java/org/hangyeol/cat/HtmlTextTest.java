package org.hangyeol.cat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<u id='1'>굵은</u> 글<br id='p2'/> | 굵은 글",
                "R&amp;D &lt;b&gt; &quot;a&quot; &apos;b&#39; | R&D <b> \"a\" 'b'",
                "&#xAC00;&#44033;&#x1F600;  | 가각😀",
                "&amp;lt; is no element      | &lt; is no element",
                "3 < 4 && 5 > 4; a <3       | 3 < 4 && 5 > 4; a <3",
                "&unknown; &#xD800; &#9999999; &toolong; & | &unknown; &#xD800; &#9999999; &toolong; &",
                "$1 \\0                     | $1 \\0",
            })
    void elementsAreLeftOutAndReferencesResolved(String html, String text) {
        assertEquals(text, HtmlText.plain(html));
    }

    @Test
    void textOfHtmlIsTheTextAgain() {
        for (String text : new String[] {"", "가", "a & b", "<u id='1'>&lt;</u>", "&amp;amp;", "\u200F😀\n<"}) {
            assertEquals(text, HtmlText.plain(HtmlText.of(text)));
        }
    }

    @Test
    void plainTextIsNotTakenForHtml() {
        assertFalse(HtmlText.isMarkedUp("R&D, a < b, 로동신문"));
        assertTrue(HtmlText.isMarkedUp("R&amp;D"));
        assertTrue(HtmlText.isMarkedUp("<br id='1'/>"));
    }
}
