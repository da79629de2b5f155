package org.hangyeol.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The word lists of {@code sentence-words.txt}, one set of words for each heading. */
final class SentenceWords {
    private static final Map<String, Set<String>> WORDS = read("sentence-words.txt");

    static final Set<String> NEVER_ENDS = words("never-ends");
    static final Set<String> BEFORE_NUMBER = words("before-number");
    static final Set<String> MAY_END = words("may-end");
    static final Set<String> TIME = words("time");
    static final Set<String> LIST_END = words("list-end");
    static final Set<String> OPENERS = words("openers");
    static final Set<String> PRONOUNS = words("pronouns");
    static final Set<String> SPEECH = words("speech");
    static final Set<String> ZONES = words("zones");

    private SentenceWords() {}

    /** Whether the list has the abbreviation, also in a headline or place line in capitals: "ST. LOUIS". */
    static boolean hasAbbreviation(Set<String> list, String word) {
        if (list.contains(word)) {
            return true;
        }
        boolean capitals = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
        return capitals && list.contains(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String heading) {
        Set<String> words = WORDS.get(heading);
        if (words == null) {
            throw new IllegalStateException("Missing heading in sentence-words.txt: '%s'.".formatted(heading));
        }
        return Set.copyOf(words);
    }

    private static Map<String, Set<String>> read(String resource) {
        Map<String, Set<String>> words = new HashMap<>();
        String heading = "";
        try (InputStream stream = SentenceWords.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    heading = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    words.computeIfAbsent(heading, h -> new HashSet<>()).addAll(List.of(line.split(" ")));
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
