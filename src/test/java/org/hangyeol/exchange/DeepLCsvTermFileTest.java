package org.hangyeol.exchange;

import io.quarkus.test.junit.QuarkusTest;

/** The contract for glossaries of DeepL with commas. */
@QuarkusTest
class DeepLCsvTermFileTest extends TermFileContract {
    @Override
    String format() {
        return "deepl-csv";
    }

    @Override
    boolean isWhole() {
        return false;
    }
}
