package org.hangyeol.exchange;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of an XML file that has no byte order mark. */
public final class XmlEncoding {
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private XmlEncoding() {}

    /**
     * The declared encoding, unless the bytes show another one: in none that could be declared do texts look like UTF-8 by
     * chance.
     *
     * @param wrong takes the declared one if the file is in UTF-8 nevertheless
     * @throws UnreadableFileException if the file declares an encoding that does not exist here
     */
    public static Charset of(byte[] head, Consumer<String> wrong) {
        if (head.length >= 2 && head[0] == '<' && head[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == 0 && head[1] == '<') {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        Charset charset = declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
        if (charset.equals(StandardCharsets.UTF_8) || !TextEncoding.isPlainlyUtf8(head)) {
            return charset;
        }
        wrong.accept(declared.group(1));
        return StandardCharsets.UTF_8;
    }

    private static Charset named(String name) {
        // The declaration could be read byte by byte, so the file is not in UTF-16 or UTF-32, whatever it claims.
        if (name.regionMatches(true, 0, "UTF-16", 0, 6) || name.regionMatches(true, 0, "UTF-32", 0, 6)) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFileException(
                    "Unknown encoding: '%s'. Save the file as UTF-8.".formatted(Problem.shorten(name)), e);
        }
    }
}
