package org.hangyeol.memory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class MemoryResourceTest {

    @Test
    void newServerHasAMemoryForTheFirstImport() {
        Api.get("memories/main")
                .statusCode(200)
                .body("name", equalTo("main"))
                .body("description", equalTo("The memory this server began with."));
    }

    @Test
    void memoryIsMadeWithItsSettings() {
        Api.put("memories/settings", Map.of("description", "일간지 <b>news</b>", "penalty", 5))
                .statusCode(200);
        Api.get("memories/settings")
                .statusCode(200)
                .body("name", equalTo("settings"))
                .body("description", equalTo("일간지 <b>news</b>"))
                .body("penalty", equalTo(5))
                .body("units", equalTo(0));
    }

    @Test
    void settingLeftOutStaysAsItIs() {
        Api.put("memories/half", Map.of("description", "first", "penalty", 5));
        Api.put("memories/half", Map.of("penalty", 7)).body("description", equalTo("first"));
        Api.put("memories/half", Map.of("description", ""))
                .body("description", equalTo(""))
                .body("penalty", equalTo(7));
    }

    @Test
    void memoryWithoutSettingsHasNoDescriptionAndNoPenalty() {
        Api.put("memories/bare", Map.of()).body("description", nullValue()).body("penalty", equalTo(0));
    }

    @Test
    void memoriesAreListedByNameInPages() {
        Api.put("memories/list-b", Map.of());
        Api.put("memories/list-a", Map.of());
        List<String> names =
                Api.get("memories?size=1000").statusCode(200).extract().path("items.name");
        assertEquals(
                List.of("list-a", "list-b"),
                names.stream().filter(name -> name.startsWith("list-")).toList());
        List<String> page = Api.get("memories?page=1&size=2")
                .body("page", equalTo(1))
                .body("size", equalTo(2))
                .body("total", equalTo(names.size()))
                .extract()
                .path("items.name");
        assertEquals(names.subList(2, 4), page);
    }

    @Test
    void nameMayBeKoreanAndIsTheSameHoweverItIsComposed() {
        String decomposed = Normalizer.normalize("뉴스 2020", Normalizer.Form.NFD);
        Api.put("memories/{name}", Map.of("description", "daily"), decomposed).statusCode(200);
        Api.get("memories/{name}", "뉴스 2020").body("name", equalTo("뉴스 2020")).body("description", equalTo("daily"));
        Api.get("memories/{name}", decomposed).statusCode(200);
    }

    @Test
    void deletedMemoryIsInNoLookUp() {
        String memory = Api.newMemory();
        Api.post(memory + "/units", Map.of("ko", "두루미가 논에 내려앉았다.", "en", "A crane came down in the paddy."));
        assertEquals(List.of("두루미가 논에 내려앉았다."), Api.foundIn(memory, "두루미가 논에 내려앉았다."));

        Api.delete(memory).statusCode(204);

        Api.get(memory).statusCode(404);
        Api.get(memory + "/units").statusCode(404);
        Api.post("suggestions", Map.of("text", "두루미가 논에 내려앉았다.", "source", "ko"))
                .body("segments[0].matches", equalTo(List.of()));
    }

    @Test
    void deletingAMemoryFreesItsName() {
        String memory = Api.newMemory();
        Map<String, String> unit = Map.of("ko", "이름은 다시 쓸 수 있다.", "en", "A name can be used again.");
        Api.post(memory + "/units", unit).statusCode(201);
        Api.delete(memory).statusCode(204);

        Api.put(memory, Map.of()).statusCode(200).body("units", equalTo(0));
        Api.post(memory + "/units", unit).statusCode(201).body("uses", equalTo(1));
        Api.get(memory).body("units", equalTo(1));
    }

    @Test
    void memoryMadeByManyAtOnceIsOneMemory() throws Exception {
        Callable<Integer> put = () -> Api.put("memories/at-once", Map.of("description", "ours"))
                .extract()
                .statusCode();
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(List.of(put, put, put, put, put, put, put, put))) {
                answers.add(answer.get());
            }
            assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 200), answers);
        } finally {
            people.shutdown();
        }
        List<String> names = Api.get("memories?size=1000").extract().path("items.name");
        assertEquals(1, names.stream().filter("at-once"::equals).count());
    }
}
