package org.hangyeol.korean;

/**
 * What may follow a noun in its eojeol without making another word of it: particles, forms of the copula, suffixes and
 * postpositions that the North writes without a space, and the verbs that are made of nouns (검열하다, 격리되다).
 *
 * <p>The lists are closed and hold one item in all its forms; {@link #follow} allows up to {@value #LONGEST_CHAIN} of
 * them in a row (안전원 + 들 + 에게 + 는). Spelling is folded on both sides, so 였다 is found in 교도대였다, and 라는 in
 * 나는.
 *
 * <p>An item that has two forms must have the one that its word asks for: 10국 is no term in 10국가. The four particles
 * that are no ending of nouns are taken in either form, since people slip. Measured with 1,079 nouns on 30,000
 * sentences: of 146 more words found without any condition, all with these four were slips (비디오을), and nearly all
 * with others were longer nouns (음악가, 저장고, 입력란).
 */
public final class Particles {
    static final int LONGEST_CHAIN = 3;

    private static final int AFTER_CLOSED = 1;
    private static final int AFTER_RIEUL = 2;
    private static final int AFTER_OPEN = 4;
    private static final int AFTER_ANY = AFTER_CLOSED | AFTER_RIEUL | AFTER_OPEN;
    /** The same conditions, shifted so, for what only begins there. */
    private static final int BEGINNING = 3;

    /** Forms after a consonant and after a vowel. 으로 and 로 stand apart, because ㄹ takes 로. */
    private static final String PAIRS = """
            이/가 이랑/랑 이나/나 이나마/나마 이라/라 이라는/라는 이라고/라고 이라며/라며 이라면서/라면서 이라던/라던
            이라도/라도 이라면/라면 이란/란 이든/든 이든지/든지 이야/야 아/야 이야말로/야말로 이여/여 이다/다 이며/며 이면/면
            이면서/면서 이고/고 이지만/지만 이니/니 이므로/므로 이냐/냐
            """;

    private static final String RIEUL_PAIRS = "으로/로 으로서/로서 으로써/로써 으로부터/로부터";

    private static final String PARTICLES = """
            은 는 을 를 과 와 의 에 에서 에게 에게서 에로 께 께서 한테 한테서 더러 하고
            도 만 까지 부터 마다 보다 처럼 같이 같은 만큼 대로 밖에 조차 마저 뿐 커녕 없이 따라 치고 요
            """;

    /** Forms of the copula that are written after vowels too. */
    private static final String COPULA = """
            이다 이라 이라는 이라고 이라며 이며 이면 이면서 이고 이자 이지 이지만 이니 이므로 이기 이던
            인 인가 인데 인지 인즉 일 일지 일지라도 임
            """;

    private static final String SUFFIXES = """
            들 적 측 등 쪽 님 씨 끼리 쯤 씩 급 별 식 형 판 제 산 발 행 용 인 간 자신 자체 따위
            내 외 중 전 후 때 시 속 안 밖 앞 뒤 옆 위 사이 이후 이전 이하 이상 이외 이내 당시
            """;

    /** Beginnings of verbs and of the past copula; whatever comes after belongs to their endings. */
    private static final String VERB_BEGINNINGS = """
            하 한 할 함 합 했 해 되 된 될 됨 됩 됐 돼 시키 시킨 시킬 시킴 시킵 시켰 시켜
            당하 당한 당할 당함 당합 당했 당해 받 스럽 스러 스런 스레 롭 로운 로워 로웠 로이
            이었 이였 이어 이여 입니 있 없
            """;

    private static final FoldedWords ITEMS = new FoldedWords();
    /** No chain is longer than so many syllables. */
    public static final int LONGEST = LONGEST_CHAIN * FoldedWords.LONGEST;

    static {
        addPairs(PAIRS, AFTER_CLOSED | AFTER_RIEUL, AFTER_OPEN);
        addPairs(RIEUL_PAIRS, AFTER_CLOSED, AFTER_OPEN | AFTER_RIEUL);
        for (String item : (PARTICLES + COPULA + SUFFIXES).split("\\s+")) {
            ITEMS.add(item, AFTER_ANY);
        }
        for (String beginning : VERB_BEGINNINGS.split("\\s+")) {
            ITEMS.add(beginning, AFTER_ANY << BEGINNING);
        }
        ITEMS.add("였", AFTER_OPEN << BEGINNING);
    }

    private Particles() {}

    private static void addPairs(String pairs, int conditionOfFirst, int conditionOfSecond) {
        for (String pair : pairs.trim().split("\\s+")) {
            int slash = pair.indexOf('/');
            ITEMS.add(pair.substring(0, slash), conditionOfFirst);
            ITEMS.add(pair.substring(slash + 1), conditionOfSecond);
        }
    }

    /**
     * Whether a part of a text is nothing but what may follow a noun: up to three items of the lists, the last of
     * which may be a verb with all its endings. True for an empty part.
     *
     * @param text composed text; the character before {@code start} is the last one of the noun
     * @param end the end of the eojeol, or of its Korean part
     */
    public static boolean follow(String text, int start, int end) {
        return follow(text, start, end, LONGEST_CHAIN);
    }

    private static boolean follow(String text, int start, int end, int items) {
        if (start == end) {
            return true;
        }
        int condition = conditionAfter(text, start);
        long word = 0;
        for (int next = start; next < Math.min(end, start + FoldedWords.LONGEST); next++) {
            word = FoldedWords.key(word, text.charAt(next));
            int conditions = ITEMS.bitsOf(word);
            if ((conditions >> BEGINNING & condition) != 0) {
                return true;
            }
            if (items > 0 && (conditions & condition) != 0 && follow(text, next + 1, end, items - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Which form of an item the word before asks for. Digits, Latin letters and Hanja may be read in several ways. */
    private static int conditionAfter(String text, int start) {
        char last = start == 0 ? 0 : text.charAt(start - 1);
        if (!Hangul.isSyllable(last)) {
            return AFTER_ANY;
        }
        return switch (Hangul.finalConsonant(last)) {
            case Hangul.FINAL_NONE -> AFTER_OPEN;
            case Hangul.FINAL_RIEUL -> AFTER_RIEUL;
            default -> AFTER_CLOSED;
        };
    }
}
