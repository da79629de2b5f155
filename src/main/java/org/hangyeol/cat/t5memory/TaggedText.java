package org.hangyeol.cat.t5memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

/**
 * Texts as translate5 writes them: pieces of XML whose elements are the inline codes of XLIFF 1.2, and of TMX where a
 * memory was imported.
 */
final class TaggedText {
    /** Those of XLIFF whose content, if any, is no text; translate5 knows its own by their attributes. */
    private static final Set<String> CODES = Set.of("x", "bx", "ex", "ph", "bpt", "ept", "it");

    /** Those that translate5 makes of its own tags. */
    private static final Set<String> NUMBERED = Set.of("x", "bx", "ex");

    /** Numbers and names that translate5 hides from a memory; here they are text like any other. */
    private static final Map<String, String> HIDDEN_TEXTS = Map.of("t5:n", "n", "number", "source");

    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();

    private TaggedText() {}

    /**
     * The segment that a text is.
     *
     * @param written XML; without any tag it may be plain text too
     * @return null if there are tags in it and it is no XML
     */
    static Segment parse(String written) {
        XmlElement root = XmlElement.parseText("<seg>" + written + "</seg>");
        if (root == null) {
            return written.indexOf('<') < 0 ? Segment.of(written) : null;
        }
        TaggedText tagged = new TaggedText();
        tagged.content(root);
        return new Segment(tagged.text.toString(), tagged.codes);
    }

    private void content(XmlElement element) {
        for (Object part : element.content()) {
            if (part instanceof XmlElement child) {
                element(child);
            } else {
                text.append(part);
            }
        }
    }

    private void element(XmlElement element) {
        String hidden = HIDDEN_TEXTS.get(element.name());
        if (hidden != null && element.attribute(hidden) != null) {
            text.append(element.attribute(hidden));
        } else if (CODES.contains(element.name())) {
            add(kind(element), element.toString());
        } else if (element.content().isEmpty()) {
            add(InlineCode.Kind.STANDALONE, element.toString());
        } else {
            StringBuilder tag = new StringBuilder();
            String empty = element.with(element.name(), element.attributes(), List.of())
                    .toString();
            add(
                    InlineCode.Kind.OPEN,
                    tag.append(empty, 0, empty.length() - "/>".length())
                            .append('>')
                            .toString());
            content(element);
            add(InlineCode.Kind.CLOSE, "</" + element.name() + ">");
        }
    }

    private static InlineCode.Kind kind(XmlElement element) {
        return switch (element.name()) {
            case "bx", "bpt" -> InlineCode.Kind.OPEN;
            case "ex", "ept" -> InlineCode.Kind.CLOSE;
            default -> InlineCode.Kind.STANDALONE;
        };
    }

    private void add(InlineCode.Kind kind, String markup) {
        codes.add(new InlineCode(text.length(), kind, markup));
    }

    /**
     * Segments with the codes of translate5 numbered from 1 on, in their order: it numbers them through a whole document,
     * and a text would never be the same as another with the same codes. Those that stand in several of the segments
     * have the same number there.
     */
    static List<Segment> numbered(Segment... segments) {
        Map<String, String> numbered = new HashMap<>();
        Map<String, Integer> pairs = new HashMap<>();
        return Arrays.stream(segments)
                .map(segment -> new Segment(
                        segment.text(),
                        segment.codes().stream()
                                .map(code -> new InlineCode(
                                        code.offset(),
                                        code.kind(),
                                        numbered.computeIfAbsent(
                                                code.markup(), markup -> numbered(markup, numbered.size() + 1, pairs))))
                                .toList()))
                .toList();
    }

    /** @param pairs the numbers of pairs by what translate5 called them; gains those that are new */
    private static String numbered(String markup, int number, Map<String, Integer> pairs) {
        XmlElement element = XmlElement.parse(markup);
        if (element == null || !NUMBERED.contains(element.name()) || element.attribute("id") == null) {
            return markup;
        }
        String pair = element.attribute("rid");
        if (pair == null) {
            return "<%s id=\"%d\"/>".formatted(element.name(), number);
        }
        int numberOfPair = pairs.computeIfAbsent(pair, called -> pairs.size() + 1);
        return "<%s id=\"%d\" rid=\"%d\"/>".formatted(element.name(), number, numberOfPair);
    }

    /** A stored segment by itself: its codes as they came from translate5, or those of TMX for others. */
    static String of(Segment segment) {
        return written(segment, Map.of(), true);
    }

    /**
     * One side of a match, with the codes of the query where they correspond. Other codes have no number, so that
     * translate5 takes none for one of its own.
     *
     * @param stored the side of the match in the language of the query: its first code of a kind is that of the query,
     *     and so on
     */
    static String of(Segment segment, Segment stored, Segment query) {
        Map<String, List<String>> corresponding = new HashMap<>();
        for (InlineCode.Kind kind : InlineCode.Kind.values()) {
            List<String> of = markups(stored, kind);
            List<String> as = markups(query, kind);
            for (int i = 0; i < Math.min(of.size(), as.size()); i++) {
                corresponding
                        .computeIfAbsent(of.get(i), code -> new ArrayList<>())
                        .add(as.get(i));
            }
        }
        String written = written(segment, corresponding, false);
        // Of tags that belong together one alone may have found another: that is no XML.
        boolean isXml = segment.codes().isEmpty() || XmlElement.parse("<seg>" + written + "</seg>") != null;
        return isXml ? written : written(segment, Map.of(), false);
    }

    private static List<String> markups(Segment segment, InlineCode.Kind kind) {
        return segment.codes().stream()
                .filter(code -> code.kind() == kind)
                .map(InlineCode::markup)
                .toList();
    }

    /**
     * @param others what to write in place of each markup, the first time, the second and so on
     * @param asStored whether codes that have no other are written as they are stored, if that is XML by itself
     */
    private static String written(Segment segment, Map<String, List<String>> others, boolean asStored) {
        StringBuilder out = new StringBuilder();
        Map<String, Integer> times = new HashMap<>();
        int from = 0;
        for (InlineCode code : segment.codes()) {
            Markup.escape(out, XmlElement.legal(segment.text().substring(from, code.offset())), false);
            from = code.offset();
            int time = times.merge(code.markup(), 1, Integer::sum);
            List<String> other = others.getOrDefault(code.markup(), List.of());
            if (time <= other.size()) {
                out.append(other.get(time - 1));
            } else if (asStored && isOwn(code)) {
                out.append(code.markup());
            } else {
                out.append(anyCode(code.kind()));
            }
        }
        Markup.escape(out, XmlElement.legal(segment.text().substring(from)), false);
        return out.toString();
    }

    private static boolean isOwn(InlineCode code) {
        XmlElement element = code.markup().startsWith("<") ? XmlElement.parse(code.markup()) : null;
        return element != null
                && CODES.contains(element.name())
                && kind(element) == code.kind()
                && element.toString().equals(code.markup());
    }

    private static String anyCode(InlineCode.Kind kind) {
        return switch (kind) {
            case OPEN -> "<bpt/>";
            case CLOSE -> "<ept/>";
            case STANDALONE -> "<ph/>";
        };
    }
}
