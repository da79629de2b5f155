package org.hangyeol.exchange;

import io.quarkus.test.junit.QuarkusTest;

/** The contract for .csv. */
@QuarkusTest
class CsvTermFileTest extends TermFileContract {
    @Override
    String format() {
        return "csv";
    }
}
