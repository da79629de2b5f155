package org.hangyeol.exchange;

import java.io.IOException;
import java.util.function.Consumer;

/** What an import takes of what a reader gives. */
record AsImported(UnitReader reader, UnitLimits limits) implements UnitReader {
    AsImported(UnitReader reader, Consumer<Problem> problems) {
        this(reader, new UnitLimits(problems));
    }

    @Override
    public ImportedUnit next() {
        for (ImportedUnit unit = reader.next(); unit != null; unit = reader.next()) {
            ImportedUnit fitting = limits.fit(unit);
            if (fitting != null) {
                return fitting;
            }
        }
        return null;
    }

    @Override
    public long bytesRead() {
        return reader.bytesRead();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
