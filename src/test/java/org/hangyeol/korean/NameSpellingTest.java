package org.hangyeol.korean;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NameSpellingTest {
    /** Frequent in names. */
    static final List<String> SYLLABLES = Arrays.asList(("가 강 건 경 계 고 광 구 국 규 근 금 기 길 김 나 남 녀 노 단 덕 도 동 두 란 량 려 련"
                    + " 렬 령 례 로 록 룡 류 률 리 림 만 명 모 무 문 미 민 박 반 방 배 백 범 병 복 봉 부 비 사 산 삼 상 서 석 선 섭 성 세 소 송 수 숙 순 승 식"
                    + " 신 실 심 아 안 애 양 여 연 열 영 예 오 옥 완 용 우 욱 운 원 월 유 은 을 의 이 익 인 일 임 자 장 재 전 정 제 조 종 주 준 중 지 진"
                    + " 찬 창 채 천 철 청 초 최 춘 충 치 칠 태 택 평 표 필 하 학 한 함 해 혁 현 형 혜 호 홍 화 환 황 회 훈 휘 흥 희")
            .split(" "));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "김정은 | Kim | Jong Un; Jeong eun; Chŏng ŭn; Jung Un; Jung Eun; Jongun; Jongeun; Jung-un",
                "이영길 | Lee | Young gil; Yong Gil; Younggil",
                "이영길 | Ri | Yong Gil",
                "리창대 | Yi | Chang Dae; Ch'ang tae; Changdae",
                "최룡해 | Choi | Yong hae; Ryong Hae; Lyonghae",
                "박정천 | Park | Jung chun; Jeong cheon; Jong Chon",
                "노광철 | Roh | Kwang chul; Gwang cheol",
                "류현우 | Ryu | Hyun woo; Hyon U; Hyeonu",
                "유현우 | Yoo | Hyunwoo",
                "조용원 | Cho | Yong Won; Yongwon",
                "김경희 | Gim | Kyong Hui; Kyung Hee; Gyeong hui; Kyunghee",
                "안철수 | Ahn | Cheol soo; Chol Su",
                "허담 | Huh | Dam; Tam",
                "선우진 | Sonu | Jin; Chin",
                "독고영 | Dokgo | Young",
            })
    void namesAreKnownInEverySpelling(String korean, String surname, String given) {
        KoreanName name = KoreanName.of(korean).orElseThrow();
        assertTrue(name.hasSurname(surname), surname);
        for (String spelling : given.split("; ")) {
            assertTrue(isGiven(name, spelling), spelling);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "김정은 | Jong Il; Jong; Un; Un Jong; Jong Un Un; Jong Sun; Yong Un; Jong-il; Jon Gun",
                "김정일 | Jong Un; Jong II; Chong Ll; Jongun",
                "김일성 | Il; Sung Il; Jong Il",
                "허담 | Dam Dam; Tan",
            })
    void anotherNameIsNotTheName(String korean, String given) {
        KoreanName name = KoreanName.of(korean).orElseThrow();
        for (String spelling : given.split("; ")) {
            assertFalse(isGiven(name, spelling), spelling);
        }
        assertFalse(name.hasSurname("Jong"));
        assertFalse(name.hasSurname(""));
    }

    @Test
    void onlyKoreanNamesAreTaken() {
        assertEquals(Optional.of(new KoreanName("김", "정은")), KoreanName.of("김 정은"));
        assertEquals(Optional.of(new KoreanName("남궁", "억")), KoreanName.of("남궁억"));
        assertEquals(Optional.of(new KoreanName("남", "궁")), KoreanName.of("남궁"));
        for (String none : List.of("", "김", "푸틴", "도널드 트럼프", "김정은동지", "金正恩", "Kim Jong Un", "마오쩌둥")) {
            assertEquals(Optional.empty(), KoreanName.of(none), none);
        }
    }

    @Property(tries = 2_000)
    void everySystemIsASpelling(@ForAll("given") String given, @ForAll Romanization system) {
        KoreanName name = new KoreanName("리", given);
        String[] words = Romanization.KCNA.of(name).split(" ");
        assertTrue(name.hasSurname(words[0]));
        assertTrue(name.hasGiven(words[1], words[2]), given);
        String first = system.of(given.substring(0, 1));
        String second = system.of(given.substring(1));
        assertTrue(name.hasGiven(first, second), given);
        assertTrue(name.hasGiven(first + second), given);
        assertEquals(RomanKey.ofHangul(given.substring(0, 1)), RomanKey.of(first));
    }

    @Provide
    Arbitrary<String> given() {
        return Arbitraries.of(SYLLABLES).list().ofSize(2).map(list -> String.join("", list));
    }

    private static boolean isGiven(KoreanName name, String given) {
        String[] words = given.split(" ");
        return words.length == 1 ? name.hasGiven(given) : words.length == 2 && name.hasGiven(words[0], words[1]);
    }
}
