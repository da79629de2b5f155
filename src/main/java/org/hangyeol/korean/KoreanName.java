package org.hangyeol.korean;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Korean person's name in Hangul.
 *
 * @param surname one syllable, or one of the usual surnames of two
 * @param given one or two syllables
 */
public record KoreanName(String surname, String given) {
    private static final int LONGEST_GIVEN = 2;

    /**
     * Surnames with more than a few thousand bearers, and those of the North's news, in both spellings of Hangul, with
     * all ways to write them in Latin letters.
     */
    private static final Map<String, Set<String>> SURNAMES = Arrays.stream(
                    """
            김 이 리 박 최 정 강 조 윤 장 임 림 한 오 서 신 권 황 안 송 전 홍 유 류 고 문 양 량 손 배 백 허 남 심 노 로 하 곽 성 차 주 우
            구 민 나 라 진 지 엄 채 원 천 방 공 현 함 변 염 렴 여 려 추 도 소 석 선 설 마 길 연 련 위 표 명 기 반 왕 금 옥 육 륙 인 맹 제
            모 탁 국 어 은 편 용 룡 예 경 봉 사 부 가 복 태 목 형 피 두 감 음 빈 동 온 호 범 좌 팽 승 간 상 시 갈 단 견 당
            남궁 황보 선우 독고 제갈 사공 서문 동방
            """.trim().split("\\s+"))
            .collect(Collectors.toMap(surname -> surname, NameSpelling::surnames));

    /** By each of these ways, the key that all ways to write the surname have. */
    private static final Map<String, String> KEYS_OF_SURNAMES = SURNAMES.values().stream()
            .flatMap(Set::stream)
            .distinct()
            .collect(Collectors.toMap(latin -> latin, RomanKey::of));

    /** A name as it is written in one word or with a space behind the surname; empty if it cannot be a Korean one. */
    public static Optional<KoreanName> of(String hangul) {
        String name = hangul.replace(" ", "");
        if (!name.chars().allMatch(Hangul::isSyllable)) {
            return Optional.empty();
        }
        for (int length = 2; length > 0; length--) {
            int given = name.length() - length;
            if (given > 0 && given <= LONGEST_GIVEN && SURNAMES.containsKey(name.substring(0, length))) {
                return Optional.of(new KoreanName(name.substring(0, length), name.substring(length)));
            }
        }
        return Optional.empty();
    }

    /**
     * The {@link RomanKey} of a word in Latin letters that is a way to write some Korean surname; null for any other.
     * Most words are none, and that is told at once.
     */
    public static String keyOfSurname(String word) {
        return KEYS_OF_SURNAMES.get(RomanKey.letters(word));
    }

    /** Whether a word in Latin letters is a way to write the surname: Ri, Lee, Yi, Rhee for 이 and 리. */
    public boolean hasSurname(String word) {
        return SURNAMES.getOrDefault(surname, Set.of()).contains(RomanKey.letters(word));
    }

    /** Whether a word in Latin letters is a way to write the given name: Jongun, Jeongeun. */
    public boolean hasGiven(String word) {
        return NameSpelling.isGiven(RomanKey.letters(word), given);
    }

    /** Whether two words in Latin letters are a way to write the two syllables of the given name: Jong, Un. */
    public boolean hasGiven(String first, String second) {
        return given.length() == 2
                && NameSpelling.isGiven(RomanKey.letters(first), given.substring(0, 1))
                && NameSpelling.isGiven(RomanKey.letters(second), given.substring(1));
    }
}
