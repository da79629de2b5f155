package org.hangyeol.exchange;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** The answers of the export, apart from the file. */
@QuarkusTest
class ConceptExportTest {
    @Test
    void unknownFormatIsRefusedAndTheKnownOnesNamed() {
        String termbase = Api.newTermbase();
        Api.get(termbase + "/export?format=docx")
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo(
                                "Unknown format: 'docx'. Use one of tbx, tbx-dct, tbx-core, tbx-v2, csv, tsv, xlsx, utx,"
                                        + " omegat, deepl-tsv, deepl-csv."));
        Api.get(termbase + "/export").statusCode(400);
        Api.get(termbase + "/export/report?format=docx").statusCode(400);
        Api.importFile(termbase, "docx", "a.docx", new byte[1]).statusCode(400);
        Api.get(termbase + "/export?format=utx&source=fr").statusCode(400);
        Api.get("termbases/nobody/export?format=csv").statusCode(404);
    }

    @Test
    void headersSayTheNameTheKindAndWhatIsLeftOut() {
        Api.put("termbases/{name}", Map.of(), "평양 용어").statusCode(200);
        Api.get("termbases/{name}/export?format=tbx", "평양 용어")
                .statusCode(200)
                .header("Content-Type", startsWith("application/xml"))
                .header("Hangyeol-Left-Out", equalTo("0"))
                .header(
                        "Content-Disposition",
                        containsString("filename*=UTF-8''%ED%8F%89%EC%96%91%20%EC%9A%A9%EC%96%B4.tbx"));
        Api.get("termbases/starter/export?format=omegat")
                .statusCode(200)
                .header("Content-Type", startsWith("text/plain"));
        Api.get("termbases/starter/export/report?format=csv")
                .statusCode(200)
                .body("concepts", equalTo(273))
                .body("leftOut", equalTo(0));
    }
}
