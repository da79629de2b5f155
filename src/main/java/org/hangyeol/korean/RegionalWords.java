package org.hangyeol.korean;

import java.util.ArrayList;
import java.util.List;

/**
 * Common words that North and South spell differently, and that are no other word in either spelling: 로동 and 노동, but
 * not 리해 and 이해, since 이해 (gain and loss) is right in the North too. From the rules of 조선말규범집 (2010) and 한글
 * 맞춤법 §10–12 and 30, and lists of loan words.
 */
public final class RegionalWords {
    /** As in the North, as in the South. */
    private static final String PAIRS = """
            로동/노동 녀성/여성 녀자/여자 력사/역사 련합/연합 련맹/연맹 련결/연결 련속/연속 련락/연락
            령도/영도 령토/영토 례외/예외 류학/유학 류행/유행 륙군/육군 리용/이용 리유/이유 리익/이익 리론/이론
            래일/내일 래년/내년 랭면/냉면 랭동/냉동 락원/낙원 론의/논의 론문/논문 뢰물/뇌물 루락/누락 량심/양심 량곡/양곡
            려행/여행 려관/여관 렬차/열차 념원/염원 년금/연금 년령/연령 닉명/익명
            비률/비율 분렬/분열 대렬/대열 국민년금/국민연금
            페쇄/폐쇄 화페/화폐 페허/폐허 날자/날짜 빛갈/빛깔 잠간/잠깐 바다가/바닷가 해빛/햇빛
            비루스/바이러스 왁찐/백신 미싸일/미사일 로케트/로켓 땅크/탱크 뻐스/버스 콤퓨터/컴퓨터 뜨락또르/트랙터
            텔레비죤/텔레비전 인터네트/인터넷 로씨야/러시아 뽈스까/폴란드 꾸바/쿠바 윁남/베트남 수리아/시리아
            """;

    private static final List<Spellings> ALL = parsed();

    private RegionalWords() {}

    /** One word in its two spellings. */
    public record Spellings(String north, String south) {}

    private static List<Spellings> parsed() {
        List<Spellings> all = new ArrayList<>();
        for (String pair : PAIRS.strip().split("\\s+")) {
            String[] both = pair.split("/");
            all.add(new Spellings(both[0], both[1]));
        }
        return List.copyOf(all);
    }

    /** All of them. */
    public static List<Spellings> all() {
        return ALL;
    }

    /**
     * Where a word stands at the beginning of an eojeol.
     *
     * @param text composed
     * @return its offset in UTF-16 code units, or -1
     */
    public static int indexOf(String word, String text) {
        int at = text.indexOf(word);
        while (at > 0 && Hangul.isSyllable(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }
}
