package org.hangyeol.segment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ¦} marks where a segment ends. Each text is also tried in NFD. */
class KoreanSegmentationTest {

    /** The sentence ends: declarative, polite, question, noun style. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "당국이 지시를 내렸다. ¦ 주민들은 불만을 드러냈다.",
                "사실이에요. ¦ 정말일까? ¦ 그렇죠! ¦ 인원 점검을 진행함. ¦ 이상 없음.",
                "책임자는 김정은. ¦ 부책임자는 아직 없다.",
                "회의를 열었다。¦다음 날 끝났다！¦정말인가？¦그렇다。"
            })
    void stopCutsAfterEveryKindOfEnding(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    /** "…" he said, in the particles that Korean attaches to a quotation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "소식통은 “훈련이 계속될 것이다.”라고 말했다. ¦ 그는 “모두 지쳤다.” 고 덧붙였다.",
                "그는 \"식량이 부족하다.\"며 \"대책이 없다.\"고 했다. ¦ 이어 ‘끝까지 싸우자!’면서 나갔다.",
                "“왜 가는가?”라는 질문에 “모른다.”라며 웃었다.",
                "《결사옹위하자!》는 구호를 웨쳤다. ¦ 「간다.」라고도 했다.",
                "이렇게 할 것이다. 라고 그는 말했다.",
                "“어디로 가는가?” 하고 물었다. ¦ 대답은 “모른다. \"라고 했다."
            })
    void quotingParticleContinuesTheSentence(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    /** The speaker follows the quotation as a clause of his own. */
    @ParameterizedTest
    @ValueSource(strings = {"“어디로 가는가?” 소식통이 물었다. ¦ 아무도 답하지 않았다.", "“모두 지쳤다.” ¦ 그는 “이제 쉬고 싶다”고 말했다."})
    void aBareClauseOfSpeechStaysWithItsQuotation(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "회의가 끝났다.¦이어 그는 떠났다.",
                "회의가 끝났다.¦“이제 시작이다.”¦그러나 아무도 없었다.",
                "한.미 동맹과 남.북 관계, 수요.공급을 다뤘다. ¦ U.S.정부와 naver.com의 자료다.",
                "He left the party.¦그는 당을 떠났다."
            })
    void aLostSpaceIsNoticedAfterAVerbOnly(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    /** Dates, uprisings named by their date, section numbers, decimals. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.18과 6.25, 8.15를 기념한다. ¦ 2020. 7. 26. 열린 회의에서 3.2%를 줄였다.",
                "북한은 10.10에 열병식을 했다. ¦ 2020. 7. 26 발표됐다.",
                "1. 서론 ¦\n가. 배경 ¦\nㄱ. 자료 ¦\n1) 통계 ¦\n① 쌀값 ¦\n○ 환율",
                "1. 서론 2. 본론 3. 결론",
                "주체109(2020)년 7월 26일 보도되였다. ¦ 이상이다."
            })
    void numbersDoNotCut(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    /** Foreign names and companies in Korean text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "조지 W. 부시 대통령과 M.N. 라겔라가 만났다. ¦ U.S. 스틸은 Co. 표기를 뺐다.",
                "No. 1 행사다. ¦ iPhone은 금지됐다. ¦ 12 km를 걸었다.",
                "기자는 kim@example.com, 주소는 https://example.com/a.asp?id=1. ¦ 끝이다."
            })
    void latinAbbreviationsDoNotCut(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "북, 미사일 발사…한미 대응 나서",
                "글쎄… 잘 모르겠다. ¦ 그렇게 끝났다… ¦ 아무도 없었다.",
                "“쌀을 사야죠…” ¦ 주민은 한숨을 쉬었다.",
                "그는 “더는……”이라며 말을 흐렸다."
            })
    void ellipsisCutsOnlyAfterAVerb(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "영화 《가자. 백두로》를 보았다. ¦ 〈왔다. 갔다〉도 보았다.",
                "그는 (왜? 모른다. 그저) 떠났다.",
                "《우리는 이겼다. ¦ 앞으로도 이길것이며 그 어떤 적도 우리를 막지 못할것이라는것을 온 세상에 똑똑히 보여줄것이다.》",
                "그는 떠났다(왜?). ¦ (끝)"
            })
    void titlesInBracketsStayWholeButLongQuotationsAreCut(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(서울=연합뉴스) 홍길동 기자 = 북한이 회의를 열었다. ¦ 결과는 없다.",
                "북한, 당 전원회의 소집 ¦\n\n조선중앙통신이 보도했다. ¦\n\n홍길동 기자 hong@example.com ¦\n▲ 사진=조선중앙통신 ¦\n무단 전재 및 재배포 금지",
                "북한, 당 전원회의 소집 ¦\r\n△ 의제는 농업이다. ¦ ▲ 일정은 사흘이다.",
                "부상자가 나왔다. ¦ - 당국은 침묵하고 있다. ¦ - 주민들은 불안하다.",
                "잘했다.😀 ¦ 모두 기뻐했다. ¦ 강하게 부인했다. . ¦ 그는 떠났다."
            })
    void webClutterStandsAlone(String text) {
        MarkedText.assertCut(text, Language.KO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "당국은 이번 달 초부터 모든 세대에 파철 십 킬로그램을 바치라고\n지시했으며 이를 바치지 못한 세대는 외화로 대신 내야 한다고 전한\n소식통은 주민들의 불만이 높다고 말했다. ¦ 당국은 침묵하고 있다."
            })
    void lineBreaksInsideAHardWrappedParagraphDoNotCut(String text) {
        MarkedText.assertCut(text, Language.KO);
    }
}
