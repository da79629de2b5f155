package org.hangyeol.korean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ParticlesTest {
    private static boolean follow(String wordAndRest) {
        int bar = wordAndRest.indexOf('|');
        String text = wordAndRest.replace("|", "");
        return Particles.follow(text, bar, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "검열|",
                "안전원|들은",
                "안전원|들에게는",
                "보위부|에서",
                "보위부|에서의",
                "국가보위성|측",
                "국가보위성|측은",
                "로농적위군|이였다",
                "로농적위군|이었다",
                "로농적위대|였다",
                "로농적위대|이였다",
                "교도대|라는",
                "교도대|이라는",
                "교도소|나",
                "평양|으로부터",
                "개성|으로",
                "서울|로",
                "서울|로부터",
                "평양|에로의",
                "당|께서는",
                "간부|들마다",
                "검열|없이",
                "지시문|등을",
                "수령|님께서",
                "북한|산",
                "북한|식으로",
                "격리|중이다",
                "대렬|속에서",
                "월북|후에",
                "검열|하였다",
                "검열|했다",
                "검열|을하고",
                "격리|되여",
                "격리|됐다고",
                "동원|시키며",
                "감시|당한다",
                "검열|받은",
                "평화|롭게",
                "자랑|스러운",
                "간부|다",
                "간부|였으며",
                "북한|이란",
                "북한|이므로",
                "문제|있는",
                "비디오|을",
                "군단|는",
                "TV|은",
                "1|가"
            })
    void mayFollowANoun(String wordAndRest) {
        assertEquals(true, follow(wordAndRest), wordAndRest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "개성|파는못", "조선|군", "음악|가", "10국|가", "저장|고", "평양|로", "입력|란에", "여행증|가", "경찰|관이", "시간부|터", "일군|국주의",
                "정치국|원", "북한|가요", "간부|들들들들", "인민|군", "북한|나", "운동|가인", "평양시|가지"
            })
    void makeAnotherWord(String wordAndRest) {
        assertEquals(false, follow(wordAndRest), wordAndRest);
    }

    @ParameterizedTest
    @CsvSource({"현, true", "전, true", "조, false", "투, false"})
    void prefixesAreListed(char syllable, boolean listed) {
        assertEquals(listed, CompoundParts.isPrefix(syllable));
    }

    @ParameterizedTest
    @CsvSource({"주민들, 4", "로동자, 12", "노동자, 12", "녀성들, 4", "여성들, 4", "하늘, 0", "TV, 0"})
    void nounsThatBeginAPlaceAreListedInEitherSpelling(String text, int lengths) {
        assertEquals(lengths, CompoundParts.nounLengths(text, 0, text.length()));
    }
}
