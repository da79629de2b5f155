package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.korean.ComposedText;
import org.hangyeol.korean.Hangul;
import org.hangyeol.korean.RomanKey;
import org.hangyeol.korean.Romanization;
import org.hangyeol.segment.Language;

/**
 * Other spellings of a place's English names: where a listed name has the Korean one in it (Hamgyong in North Hamgyong
 * Province), that word by the other systems (North Hamgyeong Province), and the whole Korean name by each system with
 * its suffix (Hamgyŏngbuk-do). Places whose English name is another one (Russia, the peninsula) have none, since their
 * Korean name in Latin letters (Indo, Joseon) may be anything.
 */
final class PlaceSpellings {
    /** No place has half as many; a concept with very many names must not fill the memory. */
    private static final int MOST = 100;

    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_KEY = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");
    /** A name without its suffix, what of the suffix belongs to the name in Latin letters, and the rest of it. */
    private static final Pattern PARTS = Pattern.compile("(.{2,}?)(특별|직할|광역|북|남|)(도|시|군|구역|구|읍|리|동)");

    private static final Map<String, String> SUFFIXES =
            Map.of("도", "do", "시", "si", "군", "gun", "구역", "guyok", "구", "gu", "읍", "up", "리", "ri", "동", "dong");

    private final Map<String, KnownTerm> spellings = new LinkedHashMap<>();

    private PlaceSpellings() {}

    /** @param terms all of one concept */
    static List<KnownTerm> of(List<KnownTerm> terms) {
        PlaceSpellings places = new PlaceSpellings();
        List<KnownTerm> english = terms.stream()
                .filter(term -> term.language() == Language.EN && term.status().mayBeWritten())
                .toList();
        for (KnownTerm term : terms) {
            String name = ComposedText.of(term.text()).text().replace(" ", "");
            boolean wanted = term.language() == Language.KO
                    && term.status().mayBeWritten()
                    && name.length() >= SHORTEST_NAME
                    && name.chars().allMatch(Hangul::isSyllable);
            if (wanted) {
                places.add(term, name, english);
            }
        }
        return List.copyOf(places.spellings.values());
    }

    private void add(KnownTerm term, String name, List<KnownTerm> english) {
        Matcher parts = PARTS.matcher(name);
        boolean divided = parts.matches();
        boolean romanized = respell(name, english);
        if (divided) {
            romanized |= respell(parts.group(1), english);
        }
        if (divided && romanized && term.stops().isEmpty()) {
            for (String spelling : spellings(parts.group(1) + parts.group(2))) {
                keep(term, spelling + "-" + SUFFIXES.get(parts.group(3)));
                keep(term, spelling + SUFFIXES.get(parts.group(3)));
            }
        }
    }

    /** Whether one of the English names has the Korean name in it. */
    private boolean respell(String name, List<KnownTerm> english) {
        String key = RomanKey.ofHangul(name);
        if (key.length() < SHORTEST_KEY) {
            return false;
        }
        boolean romanized = false;
        for (KnownTerm listed : english) {
            String text = ComposedText.of(listed.text()).text();
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                if (RomanKey.of(words.group()).equals(key)) {
                    romanized = true;
                    for (String spelling : spellings(name)) {
                        keep(listed, text.substring(0, words.start()) + spelling + text.substring(words.end()));
                    }
                }
            }
        }
        return romanized;
    }

    private void keep(KnownTerm term, String spelling) {
        if (spellings.size() < MOST) {
            spellings.putIfAbsent(spelling.toLowerCase(Locale.ROOT), term.unlisted(spelling));
        }
    }

    /** A name by all systems, with and without marks, and as much of the press writes it: Pyungyang. */
    private static Set<String> spellings(String name) {
        String library = Romanization.MCCUNE_REISCHAUER.of(name);
        String revised = Romanization.REVISED.of(name);
        List<String> spellings = new ArrayList<>(List.of(
                library,
                library.replace('ŏ', 'o').replace('ŭ', 'u').replace('ë', 'e').replace("'", ""),
                Romanization.KCNA.of(name),
                revised,
                revised.replace("yeo", "yu").replace("eo", "u")));
        spellings.replaceAll(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return new LinkedHashSet<>(spellings);
    }
}
