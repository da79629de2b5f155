package org.hangyeol.exchange.tbx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.hangyeol.exchange.LeftOut;
import org.hangyeol.exchange.TermFileWriter;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.glossary.ConceptJson;

/**
 * Writes concepts as TBX in one of its dialects. The root says TBX-Basic as long as nothing goes beyond that; else, with
 * data categories of other tools, it says that the file is of a private dialect.
 */
public final class TbxWriter implements TermFileWriter {
    private static final String VERSION_3 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tbx type="%s" style="%s" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"%s>
            <tbxHeader>
              <fileDesc>
                <sourceDesc>
                  <p>Written by Hangyeol. Notes that begin with "hangyeol:" hold what this dialect has no place for.</p>
                </sourceDesc>
              </fileDesc>
            </tbxHeader>
            <text>
            <body>
            """;
    private static final String TAGS = " xmlns:min=\"http://www.tbxinfo.net/ns/min\""
            + " xmlns:basic=\"http://www.tbxinfo.net/ns/basic\" xmlns:hangyeol=\"urn:hangyeol:tbx\"";
    private static final String VERSION_2 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
            <martif type="%s" xml:lang="en">
            <martifHeader>
              <fileDesc>
                <sourceDesc>
                  <p>Written by Hangyeol. Notes that begin with "hangyeol:" hold what this dialect has no place for.</p>
                </sourceDesc>
              </fileDesc>
              <encodingDesc>
                <p type="XCSURI">TBXBasicXCSV02.xcs</p>
              </encodingDesc>
            </martifHeader>
            <text>
            <body>
            """;

    private final Writer out;
    private final TbxDialect dialect;
    private final Consumer<LeftOut> leftOut;
    private String type = "TBX-Basic";
    private boolean begun;

    /** @param out not closed by {@link #close} */
    public TbxWriter(OutputStream out, TbxDialect dialect, Consumer<LeftOut> leftOut) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.dialect = dialect;
        this.leftOut = leftOut;
    }

    @Override
    public void prepare(Iterable<ConceptJson> concepts) {
        if (dialect == TbxDialect.CORE) {
            type = "TBX-Core";
            return;
        }
        for (ConceptJson concept : concepts) {
            if (!TbxBasic.holds(ConceptEntryWriter.entry(concept))) {
                type = "TBX-Hangyeol";
                return;
            }
        }
    }

    @Override
    public void write(ConceptJson concept) throws IOException {
        begin();
        XmlElement entry =
                dialect.of(ConceptEntryWriter.entry(concept), what -> leftOut.accept(LeftOut.of(what, concept)));
        StringBuilder text = new StringBuilder();
        entry.print(text, 0);
        out.append(text);
    }

    private void begin() throws IOException {
        if (!begun) {
            out.write(
                    switch (dialect) {
                        case V2 -> VERSION_2.formatted(type);
                        case DCT -> VERSION_3.formatted(type, "dct", TAGS);
                        default -> VERSION_3.formatted(type, "dca", "");
                    });
            begun = true;
        }
    }

    @Override
    public void close() throws IOException {
        begin();
        out.write("</body>\n</text>\n</%s>\n".formatted(dialect == TbxDialect.V2 ? "martif" : "tbx"));
        out.flush();
    }
}
