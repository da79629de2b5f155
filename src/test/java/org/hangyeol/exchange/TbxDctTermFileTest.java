package org.hangyeol.exchange;

import io.quarkus.test.junit.QuarkusTest;

/** The contract for TBX-Basic with data categories as tags. */
@QuarkusTest
class TbxDctTermFileTest extends TbxContract {
    @Override
    String format() {
        return "tbx-dct";
    }

    @Override
    String schema() {
        return "basic-dct";
    }
}
