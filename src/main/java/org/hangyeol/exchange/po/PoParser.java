package org.hangyeol.exchange.po;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.exchange.MalformedTextException;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.TextEncoding;
import org.hangyeol.exchange.TextLines;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;

/** Reads the messages of a PO file one by one, in constant memory. One that is written wrongly is reported and skipped. */
final class PoParser implements Closeable {
    private static final int LONGEST_LINE = 10 * UnitReader.SEGMENT_LIMIT;
    private static final Pattern KEYWORD =
            Pattern.compile("(msgctxt|msgid|msgid_plural|msgstr(?:\\[\\s*\\d\\s*])?)\\s*(\".*)", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("(?:msgctxt|msgid)[\\s\"]");
    private static final Pattern OBSOLETE = Pattern.compile("#~\\s*msgid\\s*\".*", Pattern.DOTALL);
    private static final Pattern ENCODING = Pattern.compile("\"Content-Type:[^\"\\n]*charset=([\\w.:+-]+)");

    private final TextLines lines;
    private final Consumer<Problem> problems;
    private String ahead;
    private boolean begun;
    private boolean ended;
    private long obsolete;

    /**
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if its header names an encoding that does not exist here
     */
    PoParser(InputStream in, Consumer<Problem> problems) throws IOException {
        this.lines = new TextLines(in, PoParser::encoding, LONGEST_LINE);
        this.problems = problems;
    }

    /** The encoding that the header says; templates say CHARSET. */
    private static Charset encoding(byte[] head) {
        Matcher said = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!said.find() || said.group(1).equalsIgnoreCase("CHARSET")) {
            return TextEncoding.of(head);
        }
        Charset charset = TextEncoding.named(said.group(1));
        if (charset == null) {
            throw new UnreadableFileException(
                    "Unknown encoding: '%s'. Save the file as UTF-8.".formatted(Problem.shorten(said.group(1))));
        }
        return charset;
    }

    /**
     * The next message that is written rightly, or null at the end, which is also where unreadable bytes end the file.
     *
     * @throws UnreadableFileException if the file does not even begin like a PO file
     */
    PoMessage next() {
        try {
            while (!ended) {
                PoMessage message = read();
                if (message.isBegun() && !message.isComplete()) {
                    message.spoil(message.line(), "Message without msgid or msgstr. Complete it.");
                }
                if (message.isBegun() && message.defect() == null) {
                    return message;
                }
                if (message.isBegun()) {
                    problems.accept(Problem.error(message.defectLine(), 0, message.defect(), excerpt(message)));
                }
            }
        } catch (MalformedTextException e) {
            ended = true;
            if (!begun) {
                throw new UnreadableFileException("Not a PO file: '%s'.".formatted(e.getMessage()), e);
            }
            problems.accept(Problem.error(
                    e.line(),
                    e.column(),
                    "%s at line %d column %d: '%s'. All messages before it were read."
                            .formatted(UnitReader.BREAKS_OFF, e.line(), e.column(), e.getMessage()),
                    ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private static String excerpt(PoMessage message) {
        return message.text("msgid") == null ? "" : message.text("msgid");
    }

    /** The lines of one message, up to the first one of the next. */
    private PoMessage read() throws IOException {
        PoMessage message = new PoMessage();
        for (String line = nextLine(); line != null; line = nextLine()) {
            if (endsBefore(line, message)) {
                ahead = line;
                return message;
            }
            take(line, message);
            if (line.startsWith("#~")) {
                message = new PoMessage(); // comments above an obsolete message are of that one
            }
        }
        ended = true;
        return message;
    }

    private String nextLine() throws IOException {
        String line = ahead != null ? ahead : lines.next();
        ahead = null;
        return line == null ? null : line.strip();
    }

    private static boolean endsBefore(String line, PoMessage message) {
        if (!message.isBegun()) {
            return false;
        }
        boolean comment = line.startsWith("#");
        boolean nextSource = message.hasAny() && SOURCE.matcher(line).lookingAt();
        boolean afterMistake = message.defect() != null && line.isEmpty();
        return comment || nextSource || afterMistake;
    }

    private void take(String line, PoMessage message) {
        if (line.indexOf('\0') >= 0 || lines.isTooLong()) {
            message.spoil(
                    lines.line(),
                    lines.isTooLong()
                            ? "Line longer than %,d characters. Split its text.".formatted(LONGEST_LINE)
                            : "NUL character. Remove it; the file may be damaged or in another encoding.");
        }
        Matcher keyword = KEYWORD.matcher(line);
        if (line.startsWith("#")) {
            obsolete += OBSOLETE.matcher(line).matches() ? 1 : 0;
            message.comment(line);
        } else if (line.startsWith("\"")) {
            text(line, message);
        } else if (keyword.matches()) {
            message.keyword(keyword.group(1).replaceAll("\\s", ""), lines.line());
            text(keyword.group(2), message);
        } else if (!line.isEmpty() && !line.startsWith("domain ")) {
            refuse(line, message);
        }
        begun |= !line.isEmpty();
    }

    private void refuse(String line, PoMessage message) {
        if (!begun) {
            throw new UnreadableFileException("Not a PO file: '%s' in line %d. Expected msgid and msgstr."
                    .formatted(Problem.shorten(line), lines.line()));
        }
        message.spoil(
                lines.line(),
                "Unreadable line: '%s'. Write msgid, msgstr, a text in quotes or a comment."
                        .formatted(Problem.shorten(line)));
    }

    /** Adds what stands in quotes, once or more, to the text that is open. */
    private void text(String quoted, PoMessage message) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < quoted.length()) {
            int end = PoString.read(quoted, i, text);
            if (end < 0) {
                message.spoil(
                        lines.line(),
                        "Unreadable text: '%s'. Close its quote, and write \\\" and \\\\ for quotes and backslashes in it."
                                .formatted(Problem.shorten(quoted)));
                return;
            }
            i = end;
            while (i < quoted.length() && Character.isWhitespace(quoted.charAt(i))) {
                i++;
            }
        }
        message.text(text.toString(), lines.line());
    }

    /** How many obsolete messages (#~) were passed over so far. */
    long obsolete() {
        return obsolete;
    }

    long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
