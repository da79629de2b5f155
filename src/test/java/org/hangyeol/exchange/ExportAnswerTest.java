package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.BrokenOff;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The answers around the file of a memory. The client is one that adds no headers of its own. */
@QuarkusTest
class ExportAnswerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<byte[]> answer(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/%s".formatted(RestAssured.port, path)))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    private static String memoryOfOne() {
        String memory = Api.newMemory();
        Api.post(memory + "/units", Map.of("ko", "처음 문장", "en", "The first sentence"))
                .statusCode(201);
        return memory;
    }

    @ParameterizedTest
    @CsvSource({
        "tmx,  application/xml;charset=UTF-8",
        "tsv,  text/tab-separated-values;charset=UTF-8",
        "csv,  text/csv;charset=UTF-8;header=present",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "jsonl, application/x-ndjson"
    })
    void headersSayWhatKindOfFileItIs(String format, String type) throws Exception {
        Api.put("memories/{name}", Map.of(), "평양 \"2020\"").statusCode(400);
        Api.put("memories/{name}", Map.of(), "평양 2020").statusCode(200);
        HttpResponse<byte[]> answer = answer("GET", "memories/%ED%8F%89%EC%96%91%202020/export?format=" + format);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        assertEquals(
                "attachment; filename=\"___2020.%1$s\"; filename*=UTF-8''%%ED%%8F%%89%%EC%%96%%91%%202020.%1$s"
                        .formatted(format),
                header(answer, "Content-Disposition"));
        assertEquals("no-cache", header(answer, "Cache-Control"));
        assertEquals("Accept-Encoding", header(answer, "Vary"));
        assertEquals("0", header(answer, "Hangyeol-Revision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=tmx", "format=xlsx", "format=csv&author=kim", "afterRevision=0"})
    void whatHasNotChangedIsNotSentAgain(String parameters) throws Exception {
        String memory = memoryOfOne();
        String path = memory + "/export?" + parameters;
        String tag = header(answer("GET", path), "ETag");
        assertTrue(tag.matches((parameters.contains("xlsx") ? "W/" : "") + "\"[^\",]+\""), tag);
        for (String has : List.of(tag, "\"x\", " + tag, "W/" + tag.replace("W/", ""), "*")) {
            HttpResponse<byte[]> same = answer("GET", path, "If-None-Match", has);
            assertEquals(304, same.statusCode(), has);
            assertEquals(0, same.body().length);
            assertEquals(tag, header(same, "ETag"));
            assertEquals(header(answer("GET", path), "Hangyeol-Revision"), header(same, "Hangyeol-Revision"));
        }
        assertEquals(200, answer("GET", path, "If-None-Match", "\"x\"").statusCode());
        Api.post(Api.newMemory() + "/units", Map.of("ko", "다른 기억", "en", "another memory"))
                .statusCode(201);
        assertEquals(304, answer("GET", path, "If-None-Match", tag).statusCode());
        Api.post(memory + "/units", Map.of("ko", "더", "en", "more")).statusCode(201);
        assertEquals(200, answer("GET", path, "If-None-Match", tag).statusCode());
    }

    @Test
    void everyFileHasATagOfItsOwn() throws Exception {
        String memory = memoryOfOne();
        long files = 0;
        List<String> tags = new ArrayList<>();
        for (String parameters : List.of(
                "",
                "format=csv",
                "format=jsonl",
                "document=a",
                "outlet=a",
                "author=a",
                "from=2020-01-01",
                "to=2020-01-01",
                "status=NONE",
                "status=NONE&status=DRAFT",
                "afterRevision=0")) {
            tags.add(header(answer("GET", memory + "/export?" + parameters), "ETag"));
            tags.add(header(answer("GET", memory + "/export?" + parameters, "Accept-Encoding", "gzip"), "ETag"));
            files += 2;
        }
        assertEquals(files, tags.stream().distinct().count());
        Api.delete(memory).statusCode(204);
        assertEquals(
                404,
                answer("GET", memory + "/export", "If-None-Match", tags.get(0)).statusCode());
        Api.put(memory, Map.of()).statusCode(200);
        assertNotEquals(tags.get(0), header(answer("GET", memory + "/export"), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "tsv", "csv", "jsonl"})
    void fileIsCompressedForWhoAcceptsIt(String format) throws Exception {
        String path = memoryOfOne() + "/export?format=" + format;
        HttpResponse<byte[]> plain = answer("GET", path);
        assertEquals(null, header(plain, "Content-Encoding"));
        HttpResponse<byte[]> compressed = answer("GET", path, "Accept-Encoding", "br;q=1.0, gzip;q=0.8");
        assertEquals("gzip", header(compressed, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(compressed, "Vary"));
        byte[] content = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
        assertArrayEquals(plain.body(), content);
        String tag = header(compressed, "ETag");
        assertNotEquals(header(plain, "ETag"), tag);
        assertEquals(
                304,
                answer("GET", path, "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode());
        assertArrayEquals(
                plain.body(), answer("GET", path, "Accept-Encoding", "gzip;q=0").body());
    }

    @Test
    void sheetIsCompressedInItself() throws Exception {
        HttpResponse<byte[]> answer = answer("GET", memoryOfOne() + "/export?format=xlsx", "Accept-Encoding", "gzip");
        assertEquals(null, header(answer, "Content-Encoding"));
        assertEquals("PK", new String(answer.body(), 0, 2));
    }

    @Test
    void headIsTheSameWithoutTheFile() throws Exception {
        String path = memoryOfOne() + "/export?format=csv";
        HttpResponse<byte[]> get = answer("GET", path);
        HttpResponse<byte[]> head = answer("HEAD", path);
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (String name : List.of("Content-Type", "Content-Disposition", "ETag", "Vary", "Hangyeol-Revision")) {
            assertEquals(header(get, name), header(head, name), name);
        }
        assertEquals(null, header(head, "Content-Length"));
        assertEquals(
                304, answer("HEAD", path, "If-None-Match", header(get, "ETag")).statusCode());
        assertEquals(404, answer("HEAD", "memories/nobody/export").statusCode());
    }

    @Test
    void unknownMemoryIsNamed() {
        Api.get("memories/nobody/export").statusCode(404).body("detail", containsString("nobody"));
        Api.get("memories/nobody/export/report").statusCode(404).body("detail", containsString("nobody"));
    }

    /** A part of a memory must not look like the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"format=tmx", "format=csv", "format=jsonl"})
    void memoryThatIsDeletedMeanwhileBreaksTheFileOff(String parameters) throws IOException {
        String memory = Api.newMemory();
        String rows = IntStream.range(0, 1500)
                .mapToObj(i -> "%s%d\t%d\n".formatted("긴 문장 ".repeat(600), i, i))
                .collect(Collectors.joining("", "ko\ten\n", ""));
        Api.importFile(memory, "long.tsv", rows).statusCode(200);
        String path = "/api/%s/export?%s".formatted(memory, parameters);
        String rest = BrokenOff.rest(path, () -> Api.delete(memory).statusCode(204));
        assertFalse(
                Stream.of("</tmx>", " 1499,", " 1499\"").anyMatch(rest::contains), "the file was sent before the end");
    }
}
