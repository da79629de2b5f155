package org.hangyeol.segment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ¦} marks where a segment ends. */
class EnglishSegmentationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The order came down on Oct. 17. ¦ Units gathered at once.",
                "It applies from Nov. 1, one source said. ¦ No. 1 events involve the leader.",
                "Gen. Ri Yong Gil met Lt. Col. Pak. ¦ Sgt. Kim and Dr. Lee stood by.",
                "Sen. Smith and Rep. Jones wrote to Gov. Lee. ¦ Mr. Choe, Mrs. Han and Ms. Yun did not.",
                "See Art. 5, Vol. 2 and pp. 12 to 14. ¦ The law is clear.",
                "Goods, e.g. rice, i.e. food, vs. fuel, etc., were listed.",
                "John F. Kennedy, H. R. McMaster and Leejin J. Chung were named.",
                "C.C. of the WPK and D.P.R.K. media agreed.",
                "N. Korea and S. Korea differ. ¦ N.Korea said so.",
                "GEN. KIM SPOKE IN ST. LOUIS, MISSOURI"
            })
    void stopAfterAnAbbreviationInsideASentenceDoesNotCut(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He lived in the U.S. ¦ He said so himself.",
                "The U.S. State Department denied it. ¦ The U.S. 7th Fleet sailed.",
                "It was signed by the U.N. ¦ In Pyongyang nobody knew.",
                "The meeting began at 3 p.m. ¦ The hall was full.",
                "The train left at 8 a.m. Pyongyang time, or at 8:30 a.m. KST. ¦ Nobody boarded.",
                "She works for Daedong Trading Corp. ¦ The firm is under sanctions.",
                "She works for Daedong Trading Co. Ltd. in Dandong.",
                "They took rice, oil, etc. ¦ Households were left with nothing.",
                "It was settled in Oct. ¦ Nothing has changed since.",
                "Was it true? ¦ \"No. ¦ We have never been there,\" she said.",
                "It was reported by KCNA. ¦ They saw NATO. ¦ Kim left."
            })
    void theNextWordDecidesWhetherAnAbbreviationEndsTheSentence(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“They train as in times of war.” ¦ According to him, few sleep.",
                "He called it a “full inspection.” ¦ The party agreed.",
                "\"We are tired.\" ¦ \"We work late,\" he said.",
                "(The source asked not to be named.) ¦ Others spoke freely.",
                "It ended [as planned]. ¦ [Police] must also report.",
                "He saw the film “Order No. 27.” ¦ ‘It was long.’ ¦ So he left."
            })
    void quotesAndBracketsCloseAfterTheStop(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Is it safe?” he asked.",
                "“Is it safe?” Kim Jong Hwa asked. ¦ Nobody answered.",
                "“Long live the party!” shouted the crowd. ¦ “Is it?” ¦ He asked me twice.",
                "“We can’t go on like this…” the resident said.",
                "“Is this all?” ¦ Markets in Hyesan have been empty for weeks."
            })
    void attributionStaysWithTheQuotation(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hostile people among the residents … in their area were listed.",
                "It is \"sad ... that Minister Pak changed his mind\" now.",
                "They waited… ¦ Nobody came.",
                "They waited... ¦ Nobody came.",
                "“We wait…” ¦ The line went dead.",
                "Really?! ¦ Yes. . . . ¦ Truly."
            })
    void ellipsisCutsOnlyWhereASentenceEnds(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prices rose 3.2 percent, a 1.5-fold gain to $12.3 million.",
                "It ended in 2005. ¦ 12 people were freed.",
                "He left. ¦ 30,000 won is a month’s pay.",
                "Read it at www.example.com or https://example.com/a.html?cat=22&id=3. ¦ Write to Kim.Chol@example.com.",
                "Yahoo! said so, and Node.js 3.1.4 runs.",
                "Sales fell. ¦ iPhone users noticed."
            })
    void stopsInsideNumbersAddressesAndNamesDoNotCut(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It lasted a month.¦“In 1945 it began again,” she said.¦The end.",
                "It crossed the East Sea.¦The navy watched.",
                "He is done.\" ¦ The end."
            })
    void aLostSpaceIsNoticed(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Background ¦\n2. The new orders ¦\nA. Markets ¦\n• Rice ¦\n- Fuel",
                "Police told to step up patrols ¦\n\nOfficers were told on Monday. ¦ They complied. ¦\n\nRead in Korean ¦\nLeave a Comment",
                "North Korea ¦\r\n\r\nPolice told to step up patrols ¦\u2028The order came on Monday.",
                "The film “Go” (Fish. And Chips) ran. ¦ He asked (why?) Minister Pak left. ¦ Fine."
            })
    void linesStandAlone(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The authorities ordered every household in the city to hand\nin ten kilograms of scrap iron. ¦ Those who cannot must pay in\nforeign currency.",
                "The authorities ordered every household in the city to hand\r\nin ten kilograms of scrap iron each."
            })
    void lineBreaksInsideAHardWrappedParagraphDoNotCut(String text) {
        MarkedText.assertCut(text, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The authorities ordered every household in the city to hand ¦\nIn ten kilograms of scrap iron. ¦\nThose who cannot must pay.",
                "Short line, ¦\nthen a much longer line that follows it in lower case and goes on."
            })
    void similarLinesAreNotTakenForAWrappedParagraph(String text) {
        MarkedText.assertCut(text, Language.EN);
    }
}
