package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts matches into the target of a {@code <trans-unit>}. What is translated already stays. */
final class Translations {
    private final TransUnit unit;
    private final String prefix;
    private final Offer[] filled;

    /** @param filled what becomes the translation of each segment; null for those that stay as they are */
    Translations(TransUnit unit, String prefix, Offer[] filled) {
        this.unit = unit;
        this.prefix = prefix;
        this.filled = filled;
    }

    /**
     * @param edits gains what changes in a target that is there
     * @param instead gains the target if there is none
     * @return whether anything was put in
     */
    boolean put(List<Edit> edits, StringBuilder instead) {
        if (Arrays.stream(filled).allMatch(Objects::isNull)) {
            return false;
        }
        if (unit.targetElement == null) {
            String space = unit.sourceSaysSpace ? " xml:space=\"preserve\"" : "";
            String target = Tag.filled("<%starget%s/>".formatted(prefix, space), content());
            instead.append(withState(target));
        } else if (isWhole() || unit.target.stream().noneMatch(Run::segment)) {
            Range place = unit.targetElement;
            edits.add(new Edit(place.start(), place.end(), target -> withState(Tag.filled(target, content()))));
        } else {
            fillSegments(edits);
        }
        return true;
    }

    /** Whether the text is one segment, even if the file divides its source or its target. */
    private boolean isWhole() {
        return !unit.segments.get(0).run().segment();
    }

    private String content() {
        if (isWhole()) {
            return filled[0].translation();
        }
        StringBuilder content = new StringBuilder();
        int segment = 0;
        for (Run run : unit.source) {
            if (run.segment()) {
                Offer offer = filled[segment++];
                content.append(run.tag());
                content.append(offer == null ? "" : offer.translation());
                content.append("</").append(prefix).append("mrk>");
            } else {
                content.append(run.markup());
            }
        }
        return content.toString();
    }

    private void fillSegments(List<Edit> edits) {
        Map<String, Run> targets = new HashMap<>();
        unit.target.stream().filter(Run::segment).forEach(run -> targets.put(run.id(), run));
        for (int i = 0; i < filled.length; i++) {
            Offer offer = filled[i];
            if (offer != null) {
                Run run = targets.get(unit.segments.get(i).id());
                edits.add(new Edit(run.start(), run.end(), mark -> Tag.filled(mark, offer.translation())));
            }
        }
        if (!wanted().contains(null)) {
            edits.add(new Edit(unit.targetTag.start(), unit.targetTag.end(), this::withState));
        }
    }

    /** What becomes the translation of the segments that have a text. */
    private List<Offer> wanted() {
        List<Offer> wanted = new ArrayList<>();
        for (int i = 0; i < filled.length; i++) {
            if (!unit.segments.get(i).source().text().isBlank()) {
                wanted.add(filled[i]);
            }
        }
        return wanted;
    }

    /** The target with its state. It is not changed where a CAT tool keeps the state in a way of its own. */
    private String withState(String target) {
        if (!unit.ofTool.isEmpty() || !unit.segmentTags.isEmpty()) {
            return target;
        }
        if (wanted().contains(null)) {
            return Tag.with(target, "state", "needs-translation");
        }
        boolean exact = wanted().stream().allMatch(Offer::isExact);
        String stated = Tag.with(target, "state", exact ? "translated" : "needs-review-translation");
        return Tag.with(stated, "state-qualifier", exact ? "exact-match" : "fuzzy-match");
    }
}
