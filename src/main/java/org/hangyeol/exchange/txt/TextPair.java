package org.hangyeol.exchange.txt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.segment.Language;

/**
 * Two files that are a text and its translation, as their names say: article.ko.txt and article.en.txt, news_kor.txt and
 * news_eng.txt, ko/news.txt and en/news.txt, news.ko and news.en.
 *
 * @param document what the names have in common: article
 * @param ko the name of the Korean file
 * @param en the name of the English file
 */
public record TextPair(String document, String ko, String en) {
    private static final Pattern KOREAN =
            Pattern.compile("(?:ko|kor|korean|kr|한국어|조선어|국문)(?:[-_](?:kr|kp))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + KOREAN.pattern() + "|(?:en|eng|english|영어|영문)(?:[-_](?:us|gb|uk|au|ca))?)"
                    + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final String SEPARATORS = "-._ ()[]";

    /** Stands for the language in what two names have in common. */
    private static final String PLACE = "\0";

    /**
     * The pairs among the names of files, in the order of their first ones. Names that end neither in .txt nor in a
     * language are none, and of more than two files with the same name in common nothing is known.
     */
    public static List<TextPair> among(Collection<String> names) {
        List<TextPair> pairs = new ArrayList<>(among(names, false));
        List<String> left = new ArrayList<>(names);
        Set<String> paired = new HashSet<>();
        pairs.forEach(pair -> paired.addAll(Set.of(pair.ko, pair.en)));
        left.removeIf(paired::contains);
        pairs.addAll(among(left, true));
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.putIfAbsent(name, places.size()));
        pairs.sort(Comparator.comparingInt(pair -> Math.min(places.get(pair.ko), places.get(pair.en))));
        return pairs;
    }

    /** @param folders whether folders say the language too, as in ko/news.ko.txt */
    private static List<TextPair> among(Collection<String> names, boolean folders) {
        Map<String, Map<Language, List<String>>> byCommonName = new LinkedHashMap<>();
        for (String name : names) {
            MatchResult language = language(name);
            if (language != null) {
                byCommonName
                        .computeIfAbsent(commonName(name, language, folders), key -> new EnumMap<>(Language.class))
                        .computeIfAbsent(of(language), key -> new ArrayList<>())
                        .add(name);
            }
        }
        List<TextPair> pairs = new ArrayList<>();
        byCommonName.forEach((common, files) -> {
            List<String> ko = files.getOrDefault(Language.KO, List.of());
            List<String> en = files.getOrDefault(Language.EN, List.of());
            if (ko.size() == 1 && en.size() == 1) {
                pairs.add(new TextPair(document(common), ko.get(0), en.get(0)));
            }
        });
        return pairs;
    }

    /** The last language that a name says; null if it says none, or is not the name of a text. */
    private static MatchResult language(String name) {
        Matcher matcher = LANGUAGE.matcher(name);
        MatchResult last = null;
        while (matcher.find()) {
            last = matcher.toMatchResult();
        }
        boolean text = last != null
                && (last.end() == name.length() || name.toLowerCase(Locale.ROOT).endsWith(".txt"));
        return text ? last : null;
    }

    private static Language of(MatchResult language) {
        return KOREAN.matcher(language.group()).matches() ? Language.KO : Language.EN;
    }

    /** The name without its language. */
    private static String commonName(String name, MatchResult language, boolean folders) {
        if (!folders) {
            return name.substring(0, language.start()) + PLACE + name.substring(language.end());
        }
        return LANGUAGE.matcher(name)
                .replaceAll(match -> of(match) == of(language) ? PLACE : Matcher.quoteReplacement(match.group()));
    }

    /** news of "news.\0.txt", 2020/news of "\0/2020/news.txt"; the names of folders of languages are not of it. */
    private static String document(String commonName) {
        String name = withoutPlaces(commonName.replaceFirst("(?i)\\.txt$", "")).replaceFirst("^[-._ /\\\\]+", "");
        return name.isEmpty() ? null : name;
    }

    /** Takes out the places of the language with what parted them from the rest; by hand, for names may be hostile. */
    private static String withoutPlaces(String name) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != PLACE.charAt(0)) {
                rest.append(name.charAt(i));
                continue;
            }
            int end = rest.length();
            while (end > 0 && SEPARATORS.indexOf(rest.charAt(end - 1)) >= 0) {
                end--;
            }
            boolean folder = end == rest.length() && i + 1 < name.length() && "/\\".indexOf(name.charAt(i + 1)) >= 0;
            rest.setLength(end);
            if (folder) {
                i++;
            }
            while (!folder && i + 1 < name.length() && ")]".indexOf(name.charAt(i + 1)) >= 0) {
                i++;
            }
        }
        return rest.toString();
    }
}
