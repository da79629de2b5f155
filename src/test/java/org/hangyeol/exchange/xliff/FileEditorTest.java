package org.hangyeol.exchange.xliff;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.codehaus.stax2.LocationInfo;
import org.junit.jupiter.api.Test;

import org.hangyeol.exchange.XmlFile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class FileEditorTest {
    private static final Charset KOREAN = Charset.forName("EUC-KR");

    /** What the parser calls a tag is that tag, wherever it stands and whatever stands around it. */
    @Property(tries = 300)
    void everyTagIsFoundInItsPlace(@ForAll("documents") String document, @ForAll("encodings") String encoding)
            throws IOException, XMLStreamException {
        byte[] file = (encoding.equals("UTF-8") ? document : "\uFEFF" + document).getBytes(Charset.forName(encoding));
        List<String> found = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        try (XmlFile xml = new XmlFile(new ByteArrayInputStream(file))) {
            boolean empty = false;
            while (xml.xml().hasNext()) {
                int event = xml.xml().next();
                boolean tag =
                        event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT && !empty;
                empty = event == XMLStreamConstants.START_ELEMENT && xml.xml().isEmptyElement();
                if (tag) {
                    LocationInfo place = xml.xml().getLocationInfo();
                    String begin = event == XMLStreamConstants.START_ELEMENT ? "<" : "</";
                    expected.add(begin + xml.xml().getLocalName());
                    edits.add(new Edit(place.getStartingCharOffset(), place.getEndingCharOffset(), text -> {
                        found.add(text.replaceAll("(?s)[\\s/]*(\\sa=.*)?>$", ""));
                        return text;
                    }));
                }
            }
        }
        assertArrayEquals(file, edited(file, edits));
        assertEquals(expected, found);
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE");
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> parts = Arbitraries.of(
                "한국어 ",
                "\u1112\u1161\u11ab",
                "\uD83D\uDE00",
                "\u200F",
                "\r\n",
                "\r",
                "\n\t",
                "&lt;&#xD55C;&amp;",
                "&unknown;",
                "<![CDATA[<e>]]>",
                "<!-- <e> -->",
                "<?pi <e> ?>",
                "<e/>",
                "<e />",
                "<e a='>'/>",
                "<e\r\n a=\"&quot;&foo;'\"></e >",
                "<e><f>x</f></e>",
                "long ".repeat(2000));
        return parts.list()
                .ofMaxSize(60)
                .map(list -> "<?xml version=\"1.0\"?>\r\n<!DOCTYPE e [<!ENTITY q \"<e>\">]>\n<e>"
                        + String.join("", list) + "</e>\r\n");
    }

    @Test
    void nothingChangesWithoutEdits() throws IOException {
        byte[] noXml = "not XML <at all\r\n\r".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(noXml, edited(noXml, List.of()));
    }

    @Test
    void changesAreMadeInTheirPlaces() throws IOException {
        byte[] file = "<a>한</a><b/>".getBytes(StandardCharsets.UTF_8);
        List<Edit> edits = List.of(
                Edit.insert(3, "+"),
                new Edit(3, 4, text -> text + text),
                new Edit(8, 12, text -> ""),
                Edit.insert(12, "!"));
        assertEquals("<a>+한한</a>!", new String(edited(file, edits), StandardCharsets.UTF_8));
    }

    @Test
    void whatTheEncodingCannotHoldBecomesAReference() throws IOException {
        byte[] file = "<?xml version='1.0' encoding='EUC-KR'?><a>한</a>".getBytes(KOREAN);
        byte[] edited = edited(file, List.of(Edit.insert(43, "글 \uD83D\uDE00")));
        assertEquals("<?xml version='1.0' encoding='EUC-KR'?><a>한글 &#128512;</a>", new String(edited, KOREAN));
    }

    private static byte[] edited(byte[] file, List<Edit> edits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FileEditor editor = new FileEditor(new ByteArrayInputStream(file), out)) {
            editor.apply(edits);
            editor.finish();
        }
        return out.toByteArray();
    }
}
