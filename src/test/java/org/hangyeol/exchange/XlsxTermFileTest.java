package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The contract for .xlsx, whose cells are texts for other readers too. */
@QuarkusTest
class XlsxTermFileTest extends TermFileContract {
    @Override
    String format() {
        return "xlsx";
    }

    @Override
    void check(byte[] file) throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals("concept", rows.get(0).getCellText(0));
            for (Row row : rows) {
                for (Cell cell : row) {
                    assertEquals(true, cell == null || cell.getType() == CellType.STRING);
                }
            }
        }
    }
}
