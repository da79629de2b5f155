package org.hangyeol.glossary;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ValidityTest {
    /** 사회안전성, the police ministry, whose name came back twice. */
    private static final String POLICE_MINISTRY = "1951/1952;1962/1972;1998/2000;2020-05-24/";

    @ParameterizedTest
    @CsvSource({
        "1950-12-31, false",
        "1951-01-01, true",
        "1952-12-31, true",
        "1953-01-01, false",
        "2000-12-31, true",
        "2018-05-20, false",
        "2020-05-23, false",
        "2020-05-24, true",
        "2099-01-01, true"
    })
    void aNameMayComeBack(LocalDate day, boolean holds) {
        assertEquals(holds, Validity.parse(POLICE_MINISTRY).holdsOn(day));
    }

    @ParameterizedTest
    @CsvSource({"2016-02, 2016-02-29, true", "2016-02, 2016-03-01, false", "2016, 2016-12-31, true"})
    void thePartialEndIsItsLastDay(String end, LocalDate day, boolean holds) {
        assertEquals(holds, Validity.parse("/" + end).holdsOn(day));
    }

    @Test
    void nothingMeansAlways() {
        assertEquals(Validity.ALWAYS, Validity.parse(" "));
        assertTrue(Validity.ALWAYS.holdsOn(LocalDate.of(1, 1, 1)));
        assertEquals("", Validity.ALWAYS.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {POLICE_MINISTRY, "/2024", "2016-06-29/2026", "2020-07-25/2020-07-25", ""})
    void itIsPrintedAsItIsRead(String text) {
        assertEquals(text, Validity.parse(text).toString());
        assertEquals(Validity.parse(text), Validity.parse(Validity.parse(text).toString()));
    }

    @Test
    void nameThatComesBackBeginsAfterTheDaysInBetween() {
        Validity police = Validity.parse("1998/2000;2020-05-24/");
        assertTrue(police.beginsAfter(LocalDate.of(2018, 5, 20)));
        assertTrue(police.beginsAfter(LocalDate.of(1990, 1, 1)));
        assertFalse(police.beginsAfter(LocalDate.of(2022, 10, 18)));
        assertFalse(Validity.ALWAYS.beginsAfter(LocalDate.of(1, 1, 1)));
        assertFalse(Validity.parse("/2016-06").beginsAfter(LocalDate.of(2018, 1, 1)));
    }

    @Test
    void whiteSpaceIsIgnored() {
        assertEquals(Validity.parse("1998/2000;2020/"), Validity.parse(" 1998 / 2000 ; 2020/ "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016",
                "/",
                "2016/2017/2018",
                "2017/2016",
                "16/17",
                "2016-2/",
                "2016-13/",
                "2015-02-29/",
                "/2016-00",
                "2016-05-24x/",
                "1998/2000;",
                "since 2016/",
                "２０１６/"
            })
    void whatCannotBeReadIsNamed(String text) {
        GlossarySyntaxException problem = assertThrows(GlossarySyntaxException.class, () -> Validity.parse(text));
        assertEquals(text, problem.value());
        assertTrue(problem.getMessage().contains("'" + text + "'"), problem.getMessage());
    }
}
