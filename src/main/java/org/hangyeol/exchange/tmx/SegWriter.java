package org.hangyeol.exchange.tmx;

import java.util.List;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

/** Writes a {@code <seg>} of TMX 1.4 that {@link SegReader} reads back exactly. What XML cannot hold becomes U+FFFD. */
final class SegWriter {
    private final TmxCodes codes = new TmxCodes();

    void write(StringBuilder out, Segment segment) {
        out.append("<seg>");
        List<String> written = segment.codes().isEmpty() ? List.of() : codes.written(segment.codes());
        int from = 0;
        for (int i = 0; i < written.size(); i++) {
            InlineCode code = segment.codes().get(i);
            text(out, segment.text().substring(from, code.offset()));
            out.append(written.get(i));
            from = code.offset();
        }
        text(out, segment.text().substring(from));
        if (SegReader.looksIndented(segment)) {
            out.append(TmxCodes.PRESERVE);
        }
        out.append("</seg>");
    }

    static void text(StringBuilder out, String text) {
        Markup.escape(out, XmlElement.legal(text), false);
    }
}
