package org.hangyeol.exchange;

import io.quarkus.test.junit.QuarkusTest;

/** The contract for .tsv. */
@QuarkusTest
class TsvTermFileTest extends TermFileContract {
    @Override
    String format() {
        return "tsv";
    }
}
