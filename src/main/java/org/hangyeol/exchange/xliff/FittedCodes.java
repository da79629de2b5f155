package org.hangyeol.exchange.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

/**
 * The codes of a file's segment in the texts of a match. Those of the stored source stand for those of the file's: the
 * same for the same, and the others of a kind in their order if there are as many.
 */
final class FittedCodes {
    private final List<FileCode> ofFile;
    private final Map<InlineCode, List<FileCode>> byStored = new HashMap<>();

    /**
     * @param run the segment as the file has it
     * @param query the same as memories keep it
     * @param stored the source of the match
     */
    FittedCodes(Run run, Segment query, List<InlineCode> stored) {
        ofFile = run.codes();
        for (InlineCode.Kind kind : InlineCode.Kind.values()) {
            pair(kind, query.codes(), stored);
        }
    }

    private void pair(InlineCode.Kind kind, List<InlineCode> query, List<InlineCode> stored) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < query.size(); i++) {
            if (query.get(i).kind() == kind) {
                left.add(i);
            }
        }
        FileCode[] partners = new FileCode[stored.size()];
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            InlineCode code = stored.get(i);
            if (code.kind() == kind) {
                int same = indexOf(code.markup(), left, query);
                if (same < 0) {
                    alone.add(i);
                } else {
                    partners[i] = ofFile.get(left.remove(same));
                }
            }
        }
        for (int i = 0; i < alone.size() && alone.size() == left.size(); i++) {
            partners[alone.get(i)] = ofFile.get(left.get(i));
        }
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != null) {
                byStored.computeIfAbsent(anywhere(stored.get(i)), code -> new ArrayList<>())
                        .add(partners[i]);
            }
        }
    }

    private static int indexOf(String markup, List<Integer> left, List<InlineCode> query) {
        for (int i = 0; i < left.size(); i++) {
            if (query.get(left.get(i)).markup().equals(markup)) {
                return i;
            }
        }
        return -1;
    }

    private static InlineCode anywhere(InlineCode code) {
        return new InlineCode(0, code.kind(), code.markup());
    }

    /**
     * A text of the match with the codes of the file.
     *
     * @return null if not every code has its own in the file, or they would not be in order
     */
    Fitted fit(String text, List<InlineCode> codes) {
        Map<InlineCode, Deque<FileCode>> left = new HashMap<>();
        byStored.forEach((code, partners) -> left.put(code, new ArrayDeque<>(partners)));
        List<FileCode> placed = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(); // all closing tags of a kind are the same: the innermost is closed
        for (InlineCode code : codes) {
            Deque<FileCode> partners = left.getOrDefault(anywhere(code), new ArrayDeque<>());
            FileCode partner = partners.stream()
                    .filter(of -> of.key().equals(open.peek()))
                    .findFirst()
                    .orElse(partners.peek());
            if (partner == null) {
                return null;
            }
            partners.remove(partner);
            placed.add(partner.at(code.offset()));
            if (code.kind() == InlineCode.Kind.OPEN) {
                open.push(partner.key());
            } else if (code.kind() == InlineCode.Kind.CLOSE) {
                open.remove(partner.key());
            }
        }
        if (!pairsAreWhole(placed)) {
            return null;
        }
        String legal = XmlElement.legal(text); // as long as before, but for what cannot be stored
        Fitted fitted = new Fitted(
                markup(legal, placed, FileCode::markup),
                markup(legal, placed, FileCode::inMatch),
                placed.size() == ofFile.size());
        return placed.isEmpty() || isXml(fitted.markup()) ? fitted : null;
    }

    /**
     * A text with the codes of the file.
     *
     * @param markup as XML, as it can be put into the target
     * @param inMatch as XML, as it can be put into a match
     * @param isComplete whether it has all codes of the file's source
     */
    record Fitted(String markup, String inMatch, boolean isComplete) {}

    /** Whether, of codes that belong together in the file, both or none are there, and in order. */
    private boolean pairsAreWhole(List<FileCode> placed) {
        Set<String> pairs = keys(ofFile, InlineCode.Kind.OPEN);
        pairs.retainAll(keys(ofFile, InlineCode.Kind.CLOSE));
        Set<String> open = new HashSet<>();
        for (FileCode code : placed) {
            if (pairs.contains(code.key()) && code.kind() == InlineCode.Kind.OPEN) {
                open.add(code.key());
            } else if (pairs.contains(code.key()) && code.kind() == InlineCode.Kind.CLOSE && !open.remove(code.key())) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private static Set<String> keys(List<FileCode> codes, InlineCode.Kind kind) {
        Set<String> keys = new HashSet<>();
        codes.stream().filter(code -> code.kind() == kind).forEach(code -> keys.add(code.key()));
        return keys;
    }

    private static String markup(String text, List<FileCode> codes, Function<FileCode, String> markup) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (FileCode code : codes) {
            Markup.escape(out, text.substring(from, code.offset()), false);
            out.append(markup.apply(code));
            from = code.offset();
        }
        Markup.escape(out, text.substring(from), false);
        return out.toString();
    }

    /** The tags of an element that holds text may have lost each other. */
    private static boolean isXml(String markup) {
        return XmlElement.parseText("<text>" + markup + "</text>") != null;
    }
}
