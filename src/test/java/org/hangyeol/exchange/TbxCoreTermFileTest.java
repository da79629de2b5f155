package org.hangyeol.exchange;

import io.quarkus.test.junit.QuarkusTest;

/** The contract for TBX-Core, which holds names and notes. */
@QuarkusTest
class TbxCoreTermFileTest extends TbxContract {
    @Override
    String format() {
        return "tbx-core";
    }

    @Override
    String schema() {
        return "core";
    }

    @Override
    boolean isWhole() {
        return false;
    }
}
