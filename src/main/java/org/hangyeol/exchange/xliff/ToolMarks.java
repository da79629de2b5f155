package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a unit is in the words of the CAT tools that do not use the states of XLIFF: Trados Studio, memoQ and Phrase.
 * Only what is there is changed.
 */
final class ToolMarks {
    private final TransUnit unit;
    private final Offer[] filled;

    /** @param filled what became the translation of each segment; null for those that stayed as they were */
    ToolMarks(TransUnit unit, Offer[] filled) {
        this.unit = unit;
        this.filled = filled;
    }

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < filled.length; i++) {
            Range tag = unit.segmentTags.get(unit.segments.get(i).id());
            if (filled[i] != null && tag != null) {
                Map<String, String> marks = ofTrados(filled[i]);
                edits.add(new Edit(tag.start(), tag.end(), text -> with(text, marks)));
            }
        }
        if (filled.length == 1 && !unit.ofTool.isEmpty()) {
            Map<String, String> marks = ofMemoqAndPhrase(filled[0]);
            marks.keySet().retainAll(unit.ofTool.keySet());
            edits.add(new Edit(unit.tag.start(), unit.tag.end(), text -> with(text, marks)));
        }
        return edits;
    }

    private static String with(String tag, Map<String, String> marks) {
        String marked = tag;
        for (Map.Entry<String, String> mark : marks.entrySet()) {
            marked = Tag.with(marked, mark.getKey(), mark.getValue());
        }
        return marked;
    }

    private static Map<String, String> ofTrados(Offer offer) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("conf", offer.isExact() ? "Translated" : "Draft");
        marks.put("origin", "tm");
        marks.put("origin-system", offer.memory());
        marks.put("percent", String.valueOf(offer.percent()));
        if (offer.inContext()) {
            marks.put("text-match", "SourceAndTarget");
        }
        return marks;
    }

    private static Map<String, String> ofMemoqAndPhrase(Offer offer) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("mq:status", "Pretranslated");
        marks.put("mq:percent", String.valueOf(offer.percent()));
        String score = offer.inContext() ? "1.01" : String.valueOf(offer.percent() / 100.0);
        marks.put("m:score", score);
        marks.put("m:gross-score", score);
        marks.put("m:trans-origin", "tm");
        return marks;
    }
}
