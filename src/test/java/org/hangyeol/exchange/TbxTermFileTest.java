package org.hangyeol.exchange;

import io.quarkus.test.junit.QuarkusTest;

/** The contract for TBX-Basic with data categories as attributes. */
@QuarkusTest
class TbxTermFileTest extends TbxContract {
    @Override
    String format() {
        return "tbx";
    }

    @Override
    String schema() {
        return "basic-dca";
    }
}
