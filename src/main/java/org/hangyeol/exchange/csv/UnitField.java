package org.hangyeol.exchange.csv;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a column of a table of units may hold, and what people call it. */
public enum UnitField {
    KO("ko", "kor", "korean", "한국어", "한국말", "조선어", "조선말", "우리말", "국문", "한글", "국어", "kr"),
    EN("en", "eng", "english", "영어", "영문"),
    /** The language that a row was translated from, where not all were from the same. */
    SOURCE_LANGUAGE("sourcelanguage"),
    DOCUMENT("doc", "file", "filename", "file name", "article", "문서", "문서명", "파일", "파일명", "기사", "기사명"),
    OUTLET("publication", "newspaper", "client", "customer", "매체", "매체명", "언론사", "고객", "고객사", "의뢰처"),
    POSITION("pos", "no", "number", "index", "번호", "순번", "순서", "위치", "연번"),
    DATE(
            "changed",
            "changed at",
            "changedat",
            "changed on",
            "modified",
            "last modified",
            "updated",
            "timestamp",
            "날짜",
            "일자",
            "일시",
            "번역일",
            "작성일",
            "수정일"),
    AUTHOR("translator", "translated by", "changed by", "changedby", "user", "번역자", "번역가", "역자", "작성자", "옮긴이"),
    NOTE("notes", "comment", "comments", "remark", "remarks", "memo", "비고", "메모", "주석", "참고", "설명"),
    STATUS("state", "상태"),
    BEFORE("previous", "앞", "이전", "앞 문장", "이전 문장"),
    AFTER("next", "뒤", "다음", "뒤 문장", "다음 문장");

    /** What may stand beside the name of a language without changing what the column holds. */
    private static final Set<String> BESIDE_A_LANGUAGE = Set.of(
            ("text string segment sentence lang language original translation translated north south republic of the"
                            + " korea dprk rok kp us usa uk gb au ca nz ie united states kingdom american british"
                            + " source src target tgt trg 텍스트 문장 원문 원본 번역 번역문 역문 대역 출발어 도착어 남한 북한 남조선 북조선"
                            + " 조선 대한민국 미국 영국")
                    .split(" "));

    private static final Set<String> SOURCE = Set.of("source", "src", "original", "원문", "원본", "출발어");
    private static final Set<String> TARGET =
            Set.of("target", "tgt", "trg", "translation", "translated", "번역", "번역문", "역문", "대역", "도착어");

    private final Set<String> names;

    UnitField(String... names) {
        this.names = Set.of(names);
    }

    /** What it is called in the API: document. */
    public String code() {
        return this == SOURCE_LANGUAGE ? "sourceLanguage" : name().toLowerCase(Locale.ROOT);
    }

    /** The field that a column of such a title holds; null if the title says none. */
    static UnitField of(String title) {
        String[] words = words(title);
        String phrase = String.join(" ", words);
        for (UnitField field : values()) {
            if (field.code().equals(phrase) || field.names.contains(phrase)) {
                return field;
            }
        }
        boolean korean = isOf(KO, words);
        return korean != isOf(EN, words) ? korean ? KO : EN : null;
    }

    /** Whether it says that the column holds what was translated: Source, 원문 (한국어). */
    static boolean isSource(String title) {
        return Arrays.stream(words(title)).anyMatch(SOURCE::contains)
                && Arrays.stream(words(title)).allMatch(UnitField::belongsToText);
    }

    /** Whether it says that the column holds the translation. */
    static boolean isTarget(String title) {
        return Arrays.stream(words(title)).anyMatch(TARGET::contains)
                && Arrays.stream(words(title)).allMatch(UnitField::belongsToText);
    }

    /** Whether it names this language, perhaps with its region or side, and nothing else: Korean (North Korea), ko-KP. */
    private static boolean isOf(UnitField language, String[] words) {
        return Arrays.stream(words).anyMatch(language.names::contains)
                && Arrays.stream(words)
                        .allMatch(word -> language.names.contains(word) || BESIDE_A_LANGUAGE.contains(word));
    }

    private static boolean belongsToText(String word) {
        return KO.names.contains(word) || EN.names.contains(word) || BESIDE_A_LANGUAGE.contains(word);
    }

    private static String[] words(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ");
    }
}
