package org.hangyeol.exchange.tmx;

import java.time.DateTimeException;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TmxTimeTest {
    @ParameterizedTest
    @CsvSource({
        // in a file, the time, whether it says its zone
        "20200726T093000Z, 2020-07-26T09:30:00Z, true",
        "' 20200726T093000Z\n', 2020-07-26T09:30:00Z, true",
        "2020-07-26T09:30:00Z, 2020-07-26T09:30:00Z, true",
        "2020-07-26T09:30:00.123Z, 2020-07-26T09:30:00Z, true",
        "2020-07-26T18:30:00+09:00, 2020-07-26T09:30:00Z, true",
        "20200726T183000+0900, 2020-07-26T09:30:00Z, true",
        "2018-06-11 05:09:06 UTC, 2018-06-11T05:09:06Z, true",
        "20200726T093000, 2020-07-26T09:30:00Z, false",
        "2020-07-26 09:30:00, 2020-07-26T09:30:00Z, false",
        "20200726T0930Z, 2020-07-26T09:30:00Z, true",
        "20200726, 2020-07-26T00:00:00Z, false",
        "2020-07-26, 2020-07-26T00:00:00Z, false",
    })
    void everyFormOfIsoIsRead(String text, Instant time, boolean zoned) {
        assertEquals(new TmxTime(time, zoned), TmxTime.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "20200230T000000Z",
                "20201301T000000Z",
                "20200726T250000Z",
                "2020O726T093000Z",
                "00000000T000000Z",
                "26.07.2020",
                "20200726T093000X",
                "20200726T093000ZZ"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> TmxTime.of(text));
    }

    @Test
    void writtenInWholeSecondsOfUtc() {
        assertEquals("20200726T093000Z", TmxTime.written(Instant.parse("2020-07-26T09:30:00.987654Z")));
    }
}
