package org.hangyeol.exchange;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which units of a memory come into a file. */
@QuarkusTest
class ExportFilterTest {
    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
        ExportedMemory.save(
                memory,
                "{\"ko\":\"가\",\"en\":\"1\",\"document\":\"사설\",\"outlet\":\"로동신문\",\"author\":\"kim\",\"status\":\"FINAL\",\"changedAt\":\"2020-01-31T23:59:59.5Z\"}",
                "{\"ko\":\"나\",\"en\":\"2\",\"document\":\"사설\",\"outlet\":\"NK News\",\"author\":\"lee\",\"status\":\"DRAFT\",\"changedAt\":\"2020-02-01T00:00:00Z\"}",
                "{\"ko\":\"다\",\"en\":\"3\",\"document\":\"100%_'\",\"author\":\"kim\",\"changedAt\":\"2021-03-04T05:06:07Z\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document=사설                                | 가나",
                "document=100%25_'                            | 다",
                "document=사                                  | ''",
                "outlet=로동신문                              | 가",
                "author=kim                                   | 가다",
                "from=2020-02-01                              | 나다",
                "to=2020-01-31                                | 가",
                "from=2020-01-31&to=2020-02-01                | 가나",
                "from=2020-02-01T09:00:00%2B09:00&to=2020     | !400",
                "from=2020-02-01T09:00:00%2B09:00             | 나다",
                "from=2020-02-01T09:00:01%2B09:00             | 다",
                "status=FINAL                                 | 가",
                "status=FINAL&status=DRAFT                    | 가나",
                "status=NONE                                  | 다",
                "status=NONE&status=DRAFT                     | 나다",
                "author=kim&document=사설&status=FINAL        | 가",
                "author=kim&document=사설&status=DRAFT        | ''",
                "status=final                                 | !400",
                "from=yesterday                               | !400",
                "from=2021-01-01&to=2020-01-01                | !400",
                "afterRevision=-1                             | !400",
                "afterRevision=x                              | !400",
                "afterRevision=999999999                      | !400",
                "importJob=x                                  | !400",
                "importJob=999999999                          | !404",
                "format=docx                                  | !400",
                "format=TMX                                   | !400",
            })
    void onlyWantedUnitsAreInTheFile(String filters, String expected) {
        if (expected.startsWith("!")) {
            Api.get(memory + "/export?" + filters.replace("사설", "x"))
                    .statusCode(Integer.parseInt(expected.substring(1)))
                    .contentType("application/problem+json");
        } else {
            assertEquals(expected, String.join("", ExportedMemory.korean(memory, filters)));
        }
    }

    @Test
    void importsAreTakenOutAgainOneByOne() {
        int first = Api.get(memory + "/units").extract().path("items[0].importJob");
        int second = Api.importFile(memory, "second.tsv", "ko\ten\n라\t4\n가\t1\n")
                .extract()
                .path("job");
        assertEquals(List.of("가", "나", "다"), ExportedMemory.korean(memory, "importJob=" + first));
        assertEquals(List.of("라"), ExportedMemory.korean(memory, "importJob=" + second));
        String other = Api.newMemory();
        Api.get(other + "/export?importJob=" + first)
                .statusCode(400)
                .body("detail", containsString("went into '%s'".formatted(Api.name(memory))));
    }

    /** Who fetches what is new, hour by hour, has all of it in the end. */
    @Test
    void whatCameAfterARevisionIsFetchedAlone() {
        String revision = ExportedMemory.file(memory, "").header("Hangyeol-Revision");
        assertEquals(List.of(), ExportedMemory.korean(memory, "afterRevision=" + revision));
        assertEquals(List.of("가", "나", "다"), ExportedMemory.korean(memory, "afterRevision=0"));
        int changed = Api.get(memory + "/units").extract().path("items[1].id");
        int deleted = Api.get(memory + "/units").extract().path("items[2].id");
        Api.put(memory + "/units/" + changed, Map.of("ko", "나나", "en", "22")).statusCode(200);
        Api.post(memory + "/units", Map.of("ko", "마", "en", "5")).statusCode(201);
        Api.post(Api.newMemory() + "/units", Map.of("ko", "바", "en", "6")).statusCode(201);
        String next = ExportedMemory.file(memory, "afterRevision=" + revision).header("Hangyeol-Revision");
        assertEquals(List.of("나나", "마"), ExportedMemory.korean(memory, "afterRevision=" + revision));
        Api.delete(memory + "/units/" + deleted).statusCode(204);
        assertEquals(List.of(), ExportedMemory.korean(memory, "afterRevision=" + next));
        assertEquals(List.of("가", "나나", "마"), ExportedMemory.korean(memory, ""));
    }
}
