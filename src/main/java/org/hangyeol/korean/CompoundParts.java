package org.hangyeol.korean;

/**
 * Parts that are written together with a noun to make a compound of it: 북한 + 주민, 전 + 간부. They tell that a noun
 * ends where they begin, or begins where they end. The list holds what is frequent in news about the North; it need not
 * be complete, since a compound is only one way of seeing where a word ends.
 */
public final class CompoundParts {
    /** One-syllable prefixes and modifiers, at the beginning of an eojeol only. */
    private static final FoldedWords PREFIXES = words("전 총 각 반 비 핵 제 친 탈 당 군 도 시 매 본 현 타");

    private static final FoldedWords NOUNS = words("""
            중국 미국 일본 한국 영국 러시아 독일 프랑스 외국 국제
            조선 북조선 남북 공화국 국가 사회 인민 중앙 지방 지역 고위 하급 상급 말단 정치 군사 경제 사상 혁명 문화
            주민 청년 여성 남성 학생 노동 노동자 농민 군인 병사 장병 당원 전원 대원 사람 시민 국민 성원 지휘 지휘관 요원 가족 출신
            당국 정부 정권 체제 기관 조직 단위 부대 부서 지도 지도부 지도자 위원회 위원장 비서 부장 국장 과장 책임자 관계자
            동지 선생 장군 대장 대표 대표단 대사 대사관 외교관 매체 언론 방송 신문 소식 자료 문건 문제 사건 사업 사태
            활동 훈련 작전 행사 회의 대회 교육 학습 생활 관련 관계 산하 소속 일대 일부 내부 외부 전역 전국 전체 현지
            국경 접경 도시 농촌 공장 기업소 시장 학교 대학 공항 선박 무역 제재 인권 정책 노선 강화 실시 진행 조치 지시
            명령 통제 단속 감시 조사 검사 처벌 체포 이탈 자가 강제 특별 비상 자체 해외 대남 대미 반동 세력 분자 도당
            """);

    private CompoundParts() {}

    private static FoldedWords words(String words) {
        FoldedWords list = new FoldedWords();
        for (String word : words.trim().split("\\s+")) {
            list.add(word, 1);
        }
        return list;
    }

    /** Whether the character is a prefix or modifier that stands before nouns, as 전 in 전간부. */
    public static boolean isPrefix(char syllable) {
        return PREFIXES.bitsOf(FoldedWords.key(0, syllable)) != 0;
    }

    /**
     * Where the listed nouns that begin at a place of a composed text end, if any: bit 2 for one of two syllables, bit 3
     * and 4 for longer ones. There are none of other lengths.
     */
    public static int nounLengths(String text, int start, int end) {
        int lengths = 0;
        long word = 0;
        for (int next = start; next < Math.min(end, start + FoldedWords.LONGEST); next++) {
            word = FoldedWords.key(word, text.charAt(next));
            lengths |= NOUNS.bitsOf(word) << next - start + 1;
        }
        return lengths;
    }
}
