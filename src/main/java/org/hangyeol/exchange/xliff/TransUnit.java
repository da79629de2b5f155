package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@code <trans-unit>} of XLIFF 1.2, and what goes into it. */
final class TransUnit extends Unit {
    /** Who the notes are from that we put in. */
    static final String NOTE_FROM = "Hangyeol";

    private final String prefix;
    final Range tag;
    /** Names and values of the attributes in which CAT tools keep how far a unit is. */
    final Map<String, String> ofTool = new HashMap<>();
    /** The tags {@code <sdl:seg>} of SDLXLIFF by the segments they are about. */
    final Map<String, Range> segmentTags = new HashMap<>();

    /** The text as the file divides it; a text that it does not divide is one run. */
    List<Run> source = List.of();
    /** The same of the target; null if there is none. */
    List<Run> target;

    long sourceEnd = -1;
    Range targetElement;
    Range targetTag;
    boolean sourceSaysSpace;

    TransUnit(TranslatedFile file, long line, long column, String prefix, Range tag) {
        super(file, line, column);
        this.prefix = prefix;
        this.tag = tag;
    }

    @Override
    List<Edit> edits(List<Answer> answers, Integer fill) {
        Offer[] filled = new Offer[segments.size()];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = segments.get(i).isOpen() ? answers.get(i).best(fill) : null;
        }
        List<Edit> edits = new ArrayList<>();
        StringBuilder afterTarget = new StringBuilder();
        if (new Translations(this, prefix, filled).put(edits, afterTarget)) {
            edits.addAll(new ToolMarks(this, filled).edits());
        }
        for (int i = 0; i < answers.size(); i++) {
            matches(segments.get(i), answers.get(i), afterTarget);
        }
        answers.stream()
                .flatMap(answer -> answer.terms().stream())
                .map(TermNote::of)
                .distinct()
                .forEach(note -> {
                    if (!has("note", note)) {
                        afterTarget.append("<%snote from=\"%s\" annotates=\"source\">%s</%snote>"
                                .formatted(prefix, NOTE_FROM, Offer.escaped(note), prefix));
                    }
                });
        if (!afterTarget.isEmpty()) {
            edits.add(Edit.insert(targetElement == null ? sourceEnd : targetElement.end(), afterTarget.toString()));
        }
        return edits;
    }

    private void matches(UnitSegment segment, Answer answer, StringBuilder out) {
        for (Offer offer : answer.offers()) {
            if (has("match", segment.id(), offer.memory(), offer.text())) {
                continue;
            }
            out.append('<').append(prefix).append("alt-trans");
            if (segment.id() != null) {
                out.append(" mid=").append(Tag.quoted(segment.id()));
            }
            out.append(" match-quality=\"%d%%\"".formatted(offer.percent()));
            out.append(" origin=").append(Tag.quoted(offer.memory())).append('>');
            element(out, "source", offer.source());
            element(out, "target", offer.target());
            out.append("</").append(prefix).append("alt-trans>");
        }
    }

    private void element(StringBuilder out, String name, String content) {
        out.append('<').append(prefix).append(name).append('>');
        out.append(content);
        out.append("</").append(prefix).append(name).append('>');
    }
}
