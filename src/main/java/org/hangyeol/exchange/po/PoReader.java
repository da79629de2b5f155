package org.hangyeol.exchange.po;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Reads units from a PO file: {@code msgid} is the source. A message with a plural gives a unit for each of its forms. The
 * document of a unit is the file where the message is used, else the project; its position is the number of the message.
 * Comments and contexts become the note, and what is marked as fuzzy is a draft. Messages without a translation are
 * counted and left out, and so are obsolete ones.
 */
public final class PoReader implements UnitReader {
    /** A file name and perhaps a line; a name with blanks stands between marks that isolate it. */
    private static final Pattern REFERENCE = Pattern.compile("(?:\u2068([^\u2069]*)\u2069|(\\S+)).*");

    private final PoParser parser;
    private final Consumer<Problem> problems;
    private final PoHeader header;
    private final Deque<ImportedUnit> units = new ArrayDeque<>();
    private PoMessage first;
    private Language lastSource;
    private int messages;
    private long untranslated;
    private long firstUntranslated;
    private boolean anyUnit;
    private boolean ended;

    /**
     * Reads the header.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if it is no PO file, or its translations are neither Korean nor English
     */
    public PoReader(InputStream in, Consumer<Problem> problems) throws IOException {
        this.problems = problems;
        parser = new PoParser(in, problems);
        PoMessage message = parser.next();
        if (message == null) {
            throw new UnreadableFileException("Not a PO file: no message in it. Expected msgid and msgstr.");
        }
        boolean isHeader = isHeader(message);
        header = isHeader ? PoHeader.of(message.translations()[0]) : PoHeader.NONE;
        first = isHeader ? null : message;
    }

    private static boolean isHeader(PoMessage message) {
        return "".equals(message.text("msgid")) && message.text("msgctxt") == null;
    }

    @Override
    public ImportedUnit next() {
        while (units.isEmpty() && !ended) {
            PoMessage message = first != null ? first : parser.next();
            first = null;
            if (message == null) {
                ended = true;
                reportLeftOut();
            } else {
                take(message);
            }
        }
        anyUnit |= !units.isEmpty();
        return units.poll();
    }

    private void take(PoMessage message) {
        int position = messages++;
        String[] translations = message.translations();
        if (message.text("msgid").isBlank()) {
            problems.accept(Problem.error(message.line(), 0, "Empty msgid. Write the text to translate.", ""));
            return;
        }
        Set<ImportedUnit> forms = new LinkedHashSet<>();
        for (int i = 0; i < translations.length; i++) {
            // The first form is of the singular, all others of the plural; and so is the only one, as Korean has it.
            if (i == 0) {
                add(forms, message, message.text("msgid"), translations[i], position);
            }
            if (message.text("msgid_plural") != null && (i > 0 || translations.length == 1)) {
                add(forms, message, message.text("msgid_plural"), translations[i], position);
            }
        }
        units.addAll(forms);
    }

    private void add(Set<ImportedUnit> forms, PoMessage message, String from, String to, int position) {
        if (from.isBlank() || to.isBlank()) {
            firstUntranslated = untranslated++ == 0 ? message.line() : firstUntranslated;
            return;
        }
        Language source = source(from, to);
        if (source == null) {
            problems.accept(Problem.error(
                    message.line(),
                    0,
                    "Neither text is plainly Korean: '%s'. Write Language: ko or Language: en into the header."
                            .formatted(Problem.shorten(to)),
                    from));
            return;
        }
        lastSource = source;
        boolean korean = source == Language.KO;
        UnitDraft draft = new UnitDraft(
                Segment.of(korean ? from : to),
                Segment.of(korean ? to : from),
                source,
                new Place(document(message), position, null, null),
                null,
                note(message),
                message.isFuzzy() ? UnitStatus.DRAFT : null,
                Stamp.UNKNOWN,
                header.changed(),
                null);
        forms.add(new ImportedUnit(message.line(), draft));
    }

    /** What the header says, else what the texts show, else as it was in the message before; null if nothing tells. */
    private Language source(String from, String to) {
        if (header.language() != null) {
            return header.language().other();
        }
        Language shown = Language.ofText(from);
        return shown != Language.ofText(to) ? shown : lastSource;
    }

    private String document(PoMessage message) {
        Matcher reference = REFERENCE.matcher(message.reference() == null ? "" : message.reference());
        if (!reference.matches()) {
            return header.project();
        }
        String place = reference.group(1) != null ? reference.group(1) : reference.group(2);
        return place.replaceFirst(":\\d+$", "");
    }

    private static String note(PoMessage message) {
        String context = message.text("msgctxt");
        if (context == null || context.isBlank()) {
            return message.comments();
        }
        return message.comments() == null ? context : message.comments() + "\n" + context;
    }

    private void reportLeftOut() {
        if (untranslated > 0) {
            problems.accept(Problem.warning(
                    firstUntranslated,
                    0,
                    anyUnit
                            ? "Not translated: '%d' texts, the first one here. They were left out."
                                    .formatted(untranslated)
                            : "Nothing to take: none of its '%d' texts is translated, as in a template (.pot)."
                                    .formatted(untranslated),
                    ""));
        }
        if (parser.obsolete() > 0) {
            problems.accept(Problem.warning(
                    0, 0, "Obsolete: '%d' messages (#~). They were left out.".formatted(parser.obsolete()), ""));
        }
    }

    @Override
    public long bytesRead() {
        return parser.bytesRead();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
