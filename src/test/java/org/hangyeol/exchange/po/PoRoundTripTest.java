package org.hangyeol.exchange.po;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.hangyeol.exchange.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Any message is read as it was written, and nothing at all makes the reader fail. */
class PoRoundTripTest {

    @Property(tries = 500)
    void messagesAreReadAsTheyWereWritten(@ForAll("texts") List<String> texts, @ForAll boolean wrapped) {
        StringBuilder file = new StringBuilder("msgid \"\"\nmsgstr \"Language: ko\\n\"\n");
        texts.forEach(text -> file.append("\nmsgid ")
                .append(written("id" + text, wrapped))
                .append("msgstr ")
                .append(written(text + "번역", wrapped)));
        Reading reading = read(file.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), reading.problemLines());
        assertEquals(
                texts.stream().map(text -> "id" + text).toList(),
                reading.units().stream().map(unit -> unit.en().text()).toList());
        assertEquals(
                texts.stream().map(text -> text + "번역").toList(),
                reading.units().stream().map(unit -> unit.ko().text()).toList());
    }

    private static String written(String text, boolean wrapped) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
        return '"' + escaped.replace("\n", wrapped ? "\\n\"\n\"" : "\\n") + "\"\n";
    }

    @Property(tries = 2000)
    void nothingMakesTheReaderFail(@ForAll("scraps") String file) {
        read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void noBytesMakeTheReaderFail(@ForAll byte[] bytes) {
        read(bytes);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "가", "로동", "a ", "\"", "\\", "\n", "\t", "#", "%s", "👩‍🚀", "\u200f", "'", "msgid", "\\n")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts))
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "msgid ",
                        "msgstr ",
                        "msgstr[0] ",
                        "msgstr[7] ",
                        "msgid_plural ",
                        "msgctxt ",
                        "\"\"",
                        "\"가\"",
                        "\"a",
                        "\\",
                        "\n",
                        "\n",
                        "\n\n",
                        "\r",
                        "#",
                        "#~ ",
                        "#, fuzzy",
                        "#: a:1",
                        "\0",
                        "domain \"x\"",
                        "Language: en\\n")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static Reading read(byte[] file) {
        return Reading.of(problems -> new PoReader(new ByteArrayInputStream(file), problems));
    }
}
