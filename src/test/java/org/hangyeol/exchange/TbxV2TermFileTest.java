package org.hangyeol.exchange;

import io.quarkus.test.junit.QuarkusTest;

/** The contract for TBX of version 2. */
@QuarkusTest
class TbxV2TermFileTest extends TbxContract {
    @Override
    String format() {
        return "tbx-v2";
    }

    @Override
    String schema() {
        return "v2";
    }
}
