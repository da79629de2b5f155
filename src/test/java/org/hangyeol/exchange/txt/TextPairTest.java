package org.hangyeol.exchange.txt;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class TextPairTest {

    @ParameterizedTest
    @CsvSource({
        "article.ko.txt, article.en.txt, article",
        "news.ko, news.en, news",
        "news_kor.txt, news_eng.txt, news",
        "ko/news.txt, en/news.txt, news",
        "KO/2020/news.TXT, EN/2020/news.TXT, 2020/news",
        "ko/news.ko.txt, en/news.en.txt, news",
        "2020/ko/news.txt, 2020/en/news.txt, 2020/news",
        "news-ko-KP.txt, news-en-US.txt, news",
        "news (Korean).txt, news (English).txt, news",
        "뉴스_한국어.txt, 뉴스_영어.txt, 뉴스",
        "korean.txt, english.txt, ",
        "news [ko].old.txt, news [en].old.txt, news.old",
        "a-ko/news.txt, a-en/news.txt, a/news",
        "ko\\news.txt, en\\news.txt, news",
        "token.ko.txt, token.en.txt, token",
        "en/news.ko.txt, en/news.en.txt, en/news"
    })
    void namesThatDifferInTheLanguageOnlyArePairs(String ko, String en, String document) {
        List<TextPair> pair = List.of(new TextPair(document, ko, en));
        assertEquals(pair, TextPair.among(List.of(ko, en)));
        assertEquals(pair, TextPair.among(List.of("other.tmx", en, "readme.txt", ko)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article.ko.txt,article.en.tmx",
                "article.ko.txt,other.en.txt",
                "koala.txt,enala.txt",
                "token.txt,tokko.txt",
                "a.ko.txt,a.kor.txt,a.en.txt",
                "a.ko.txt,a.ko.txt",
                "ko,en.docx",
                ""
            })
    void otherNamesAreNone(String names) {
        assertEquals(List.of(), TextPair.among(List.of(names.split(","))));
    }

    @Test
    void longNamesOfSeparatorsAreNoWork() {
        String dashes = "-".repeat(300_000) + "x";
        List<TextPair> pairs = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> TextPair.among(List.of(dashes + ".ko.txt", dashes + ".en.txt")));
        assertEquals(List.of(new TextPair("x", dashes + ".ko.txt", dashes + ".en.txt")), pairs);
    }

    @Test
    void pairsComeInTheOrderOfTheirFirstNames() {
        assertEquals(
                List.of("b", "a"),
                TextPair.among(List.of("b.en.txt", "a.ko.txt", "a.en.txt", "b.ko.txt")).stream()
                        .map(TextPair::document)
                        .toList());
    }
}
