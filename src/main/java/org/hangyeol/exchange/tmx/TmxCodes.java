package org.hangyeol.exchange.tmx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.segment.InlineCode;

/**
 * The inline codes of segments as TMX 1.4 writes them. A code that is TMX already, as those of imported files are, is
 * written as it is; the markup of any other becomes the native code within a {@code bpt}, {@code ept}, {@code it} or
 * {@code ph} of the type {@value #NATIVE}.
 */
final class TmxCodes {
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "bpt", Set.of("i", "x", "type"),
            "ept", Set.of("i"),
            "it", Set.of("pos", "x", "type"),
            "ph", Set.of("x", "assoc", "type"),
            "ut", Set.of("x"),
            "hi", Set.of("x", "type"),
            "sub", Set.of("datatype", "type"));

    /** The type of an element whose content is all there is of the code. {@link SegReader} takes it out again. */
    static final String NATIVE = "x-hangyeol";

    private static final String TYPE = " type=\"" + NATIVE + "\"";

    /** Says that the blanks and line breaks at the ends of a segment are text, as xml:space, which TMX has not, would. */
    static final String PRESERVE = "<ph type=\"x-hangyeol-preserve\"/>";

    private static final int MOST_KNOWN = 1000;
    private static final int LONGEST_KNOWN = 500;

    /** What was parsed so far: the same few codes stand in most segments of a file. */
    private final Map<InlineCode, XmlElement> known = new HashMap<>();

    /** @return for each code, in order, its tags and content */
    List<String> written(List<InlineCode> codes) {
        String[] written = new String[codes.size()];
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < written.length; i++) {
            XmlElement element = element(codes.get(i));
            if (element != null) {
                written[i] = XmlElement.legal(codes.get(i).markup());
                numbers.add(element.attribute("i"));
            }
        }
        highlights(codes, written);
        nativeCodes(codes, written, numbers);
        return Arrays.asList(written);
    }

    /** The start and end tags of {@code hi}, if each has its other; else they are native codes like any. */
    private void highlights(List<InlineCode> codes, String[] written) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> tags = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            InlineCode code = codes.get(i);
            if (isHighlight(code)) {
                open.push(i);
                tags.add(i);
            } else if (code.kind() == InlineCode.Kind.CLOSE && code.markup().equals("</hi>")) {
                if (open.isEmpty()) {
                    return;
                }
                open.pop();
                tags.add(i);
            }
        }
        if (open.isEmpty()) {
            tags.forEach(i -> written[i] = XmlElement.legal(codes.get(i).markup()));
        }
    }

    private static boolean isHighlight(InlineCode code) {
        if (code.kind() != InlineCode.Kind.OPEN
                || !code.markup().startsWith("<hi")
                || code.markup().endsWith("/>")) {
            return false;
        }
        XmlElement element = parsed(code.markup() + "</hi>");
        return element != null
                && element.name().equals("hi")
                && element.content().isEmpty()
                && isTmx(element);
    }

    /** Those that open and close in turn are pairs. */
    private static void nativeCodes(List<InlineCode> codes, String[] written, Set<String> numbers) {
        Deque<Integer> open = new ArrayDeque<>();
        int number = 0;
        for (int i = 0; i < written.length; i++) {
            if (written[i] != null) {
                continue;
            }
            switch (codes.get(i).kind()) {
                case STANDALONE -> written[i] = element("ph", TYPE, codes.get(i));
                case OPEN -> {
                    open.push(i);
                    written[i] = element("it", " pos=\"begin\"" + TYPE, codes.get(i));
                }
                case CLOSE -> {
                    if (open.isEmpty()) {
                        written[i] = element("it", " pos=\"end\"" + TYPE, codes.get(i));
                        continue;
                    }
                    do {
                        number++;
                    } while (numbers.contains(String.valueOf(number)));
                    String pair = " i=\"%d\"".formatted(number);
                    int begin = open.pop();
                    written[begin] = element("bpt", pair + TYPE, codes.get(begin));
                    written[i] = element("ept", pair, codes.get(i));
                }
                default -> throw new IllegalStateException(codes.get(i).kind().name());
            }
        }
    }

    private static String element(String name, String attributes, InlineCode code) {
        StringBuilder element = new StringBuilder("<" + name + attributes + ">");
        Markup.escape(element, XmlElement.legal(code.markup()), false);
        return element.append("</" + name + ">").toString();
    }

    /** The element of TMX that a code is and that would be read as this code again; null if it is none. */
    private XmlElement element(InlineCode code) {
        if (code.markup().length() > LONGEST_KNOWN) {
            return tmxOf(code);
        }
        InlineCode anywhere = new InlineCode(0, code.kind(), code.markup());
        if (!known.containsKey(anywhere)) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(anywhere, tmxOf(code));
        }
        return known.get(anywhere);
    }

    private static XmlElement tmxOf(InlineCode code) {
        XmlElement element = parsed(code.markup());
        return element != null && kind(element) == code.kind() && isTmx(element) ? element : null;
    }

    /** Null also for XML that says the same in another way, with CDATA or prefixes: only one way is surely safe. */
    private static XmlElement parsed(String markup) {
        XmlElement element = markup.startsWith("<") ? XmlElement.parse(markup) : null;
        if (element == null) {
            return null;
        }
        String written = element.content().isEmpty() ? markup.replace("></" + element.name() + ">", "/>") : markup;
        return element.toString().equals(written) ? element : null;
    }

    private static InlineCode.Kind kind(XmlElement element) {
        return switch (element.name()) {
            case "bpt" -> InlineCode.Kind.OPEN;
            case "ept" -> InlineCode.Kind.CLOSE;
            case "ph", "ut" -> InlineCode.Kind.STANDALONE;
            case "it" -> "begin".equals(element.attribute("pos")) ? InlineCode.Kind.OPEN : InlineCode.Kind.CLOSE;
            default -> null;
        };
    }

    /** Whether TMX 1.4 allows the element with all it contains. */
    private static boolean isTmx(XmlElement element) {
        if (element.attributes().getOrDefault("type", "").startsWith(NATIVE)) {
            return false;
        }
        boolean complete = switch (element.name()) {
            case "bpt", "ept" -> element.attribute("i") != null;
            case "it" -> Set.of("begin", "end").contains(String.valueOf(element.attribute("pos")));
            default -> true;
        };
        boolean holdsText = element.name().equals("hi") || element.name().equals("sub");
        return complete
                && ATTRIBUTES
                        .getOrDefault(element.name(), Set.of())
                        .containsAll(element.attributes().keySet())
                && element.children().stream()
                        .allMatch(child -> ATTRIBUTES.containsKey(child.name())
                                && child.name().equals("sub") != holdsText
                                && isTmx(child));
    }
}
