package org.hangyeol.segment;

import org.junit.jupiter.api.Test;

class SegmenterTest {
    @Test
    void x() {}
}
