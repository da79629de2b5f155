package org.hangyeol.exchange;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who gets a file compressed (RFC 9110, 12.5.3). */
class GzipTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                         | true",
                "GZIP                         | true",
                "x-gzip                       | true",
                "deflate, gzip, br, zstd      | true",
                "gzip;q=1.0, identity;q=0.5   | true",
                "gzip ; q=0.001               | true",
                "*                            | true",
                "br, *;q=0.1                  | true",
                "identity;q=0, *              | true",
                "gzip;q=0                     | false",
                "gzip;q=0, *                  | false",
                "gzip;q=0.000                 | false",
                "gzip;q=0.4, identity;q=0.5   | false",
                "*;q=0                        | false",
                "identity                     | false",
                "br, deflate                  | false",
                "gzip;q=lots                  | false",
                "gzipped                      | false",
                "'; ,;;q=,,'                  | false",
                "''                           | false",
            })
    void onlyWhoAcceptsIt(String acceptEncoding, boolean wanted) {
        assertEquals(wanted, Gzip.isWanted(List.of(acceptEncoding)), acceptEncoding);
    }

    @Test
    void headersAreOneList() {
        assertTrue(Gzip.isWanted(List.of("br", "gzip")));
        assertFalse(Gzip.isWanted(List.of()));
    }
}
