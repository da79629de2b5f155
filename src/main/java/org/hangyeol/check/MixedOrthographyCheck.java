package org.hangyeol.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.korean.ComposedText;
import org.hangyeol.korean.SpellingFold;
import org.hangyeol.segment.Language;

/** A Korean translation that writes one name as in the North here (로동신문) and as in the South there (노동신문). */
final class MixedOrthographyCheck implements DocumentCheck {
    @Override
    public void check(List<CheckedPair> pairs, BiConsumer<Integer, Finding> found) {
        Map<String, String> firstSpellings = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            CheckedPair pair = pairs.get(i);
            if (pair.target().language() != Language.KO) {
                continue;
            }
            for (RecognizedTerm place : pair.targetTerms()) {
                String spelling = ComposedText.of(place.text()).text().replace(" ", "");
                String first = firstSpellings.putIfAbsent(SpellingFold.fold(spelling), spelling);
                if (first != null && !first.equals(spelling) && told.add(spelling)) {
                    found.accept(
                            i,
                            new Finding(
                                    FindingCode.ORTHOGRAPHY_MIXED,
                                    "'%s' here, '%s' before: the spellings of North and South are mixed."
                                            .formatted(place.text(), first),
                                    null,
                                    CheckedPair.span(place),
                                    first));
                }
            }
        }
    }
}
