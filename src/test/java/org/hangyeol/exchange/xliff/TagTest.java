package org.hangyeol.exchange.xliff;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TagTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<t>,                      <t s=\"new\">",
                "<t/>,                     <t s=\"new\"/>",
                "<t />,                    <t s=\"new\" />",
                "<t a='1'>,                <t a='1' s=\"new\">",
                "<t s='old'>,              <t s=\"new\">",
                "<t  s = \"old\" a='>' />, <t  s = \"new\" a='>' />",
                "<t xs='1' a=' s=\"2\"'>,  <t xs='1' a=' s=\"2\"' s=\"new\">",
                "<t s='old'>s='x'</t>,     <t s=\"new\">s='x'</t>",
            })
    void attributeIsSetAndAllElseStays(String tag, String expected) {
        assertEquals(expected, Tag.with(tag, "s", "new"));
    }

    @Test
    void valueIsEscaped() {
        assertEquals("<t s=\"&lt;&quot;&amp;\">", Tag.with("<t>", "s", "<\"&"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<t/>,                <t>new</t>",
                "<x:t a='/>' />,      <x:t a='/>'>new</x:t>",
                "<t></t>,             <t>new</t>",
                "<t a='1'>o<u/>l</t >, <t a='1'>new</t >",
            })
    void contentIsReplaced(String element, String expected) {
        assertEquals(expected, Tag.filled(element, "new"));
    }
}
