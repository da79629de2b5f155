package org.hangyeol.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class EnglishStemmerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // plural and possessive
                "rifle rifles rifle's",
                "net nets",
                "force forces",
                "base bases",
                "party parties party's",
                "agency agencies",
                "guard guards guard's guards'",
                "class classes",
                "bus buses",
                "virus viruses",
                "missile missiles",
                "box boxes",
                "movie movies",
                "spy spies spying",
                "tie ties tied",
                // verbs
                "delete deletes deleted deleting",
                "launch launches launched launching",
                "run runs running",
                "plan planned planning",
                "try tries tried trying",
                "study studies studied studying",
                "need needs needed needing",
                "add adds added adding",
                "pass passes passed passing",
                "fall falls falling",
                "staff staffs staffed",
                "move moves moved moving",
            })
    void formsOfOneWordHaveOneStem(String forms) {
        Set<String> stems =
                Arrays.stream(forms.split(" ")).map(EnglishStemmer::stem).collect(Collectors.toSet());
        assertEquals(1, stems.size(), stems.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "organ, organization",
        "office, official",
        "office, officer",
        "police, policy",
        "police, policies",
        "new, news",
        "bas, bass",
        "string, str",
        "general, generate",
        "universe, university",
        "state, station",
    })
    void differentWordsStayApart(String one, String other) {
        assertNotEquals(EnglishStemmer.stem(one), EnglishStemmer.stem(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string", "spring", "bring", "thing", "news", "class", "bus", "crisis", "status", "this", "need",
                "seed", "red", "us", "is", "a", "gas",
            })
    void wordThatOnlyLooksInflectedStaysAsItIs(String word) {
        assertEquals(word, EnglishStemmer.stem(word));
    }

    @ParameterizedTest
    @CsvSource({"series, seri", "parties, parti", "sky, ski", "day, day", "rifles, rifl", "'', ''", "'''s', ''"})
    void stemIsAKeyAndNotAWord(String word, String stem) {
        assertEquals(stem, EnglishStemmer.stem(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "''", "s", "ss", "ed", "eed", "ing", "ies", "ied", "y", "é", "ый", "ſ"})
    void oddWordsAreNoProblem(String word) {
        List<String> stems = List.of(EnglishStemmer.stem(word), EnglishStemmer.stem(word + "'s"));
        stems.forEach(stem -> assertEquals(true, word.length() >= stem.length(), stem));
    }
}
