package org.hangyeol.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hangyeol.Api;
import org.hangyeol.cli.Shell.Ran;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** {@code hangyeol suggest}, {@code terms}, {@code memories}, {@code termbases}. */
@QuarkusTest
class LookUpCommandsTest {
    private static final String KOREAN = "로농적위군이 야간행군을 시작했다.";

    @TempDir
    Path folder;

    private String memory;

    @BeforeEach
    void makeMemory() {
        String path = Api.newMemory();
        Api.post(path + "/units", Map.of("ko", KOREAN, "en", "The Red Guards\nbegan a night march."))
                .statusCode(201);
        memory = Api.name(path);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void sentencesHaveTheirMatchesAndTermsBelowThem() throws IOException {
        String text = file("a.txt", "\uFEFF" + KOREAN + "\n노농 적위군이 야간 행군을 시작했다.\n새 문장이다.\n");
        Ran ran = Shell.run("suggest", text, "-m", memory);
        assertEquals(0, ran.code(), ran.err());
        assertEquals("""
                로농적위군이 야간행군을 시작했다.
                  100 %%  The Red Guards began a night march.  [%1$s]
                      =  로농적위군 = Worker-Peasant Red Guards
                      =  야간행군 = night march

                노농 적위군이 야간 행군을 시작했다.
                   99 %%  The Red Guards began a night march.
                         로농적위군이 야간행군을 시작했다.  [%1$s, spacing -1, spelling -0]
                      =  노농 적위군 = Worker-Peasant Red Guards
                      =  야간 행군 = night march

                새 문장이다.

                """.formatted(memory), ran.out().replaceAll("( = [A-Za-z -]*)[,;].*", "$1"));
    }

    @Test
    void jsonIsWhatTheApiSaysOneSegmentALine() {
        Ran ran = Shell.runWith(KOREAN + " 새 문장이다.", "suggest", "-", "-m", memory, "--json", "--limit", "5");
        String answer = given().contentType("application/json")
                .body(Map.of("text", KOREAN + " 새 문장이다.", "source", "ko", "memories", List.of(memory)))
                .post("/api/suggestions")
                .asString();
        List<Object> lines = ran.out()
                .lines()
                .map(line -> (Object) JsonPath.from(line).getMap("$"))
                .toList();
        assertEquals(JsonPath.from(answer).getList("segments"), lines);
        assertEquals(2, lines.size());
    }

    @Test
    void languageIsSeenInTheTextUnlessItIsSaid() {
        Ran english = Shell.runWith("The Red Guards began a night march.", "suggest", "-", "-m", memory);
        assertThat(english.out(), containsString("%  " + KOREAN));
        Ran mixed = Shell.runWith("Rodong Sinmun (로동신문)", "suggest", "-", "--source", "en", "-m", memory, "--json");
        assertEquals("Rodong Sinmun", mixed.json().getString("terms[0].text"));
    }

    @Test
    void textInAnotherEncodingIsRefusedUnlessItIsNamed() throws IOException {
        String text = Files.write(folder.resolve("a.txt"), KOREAN.getBytes(Charset.forName("EUC-KR")))
                .toString();
        Ran refused = Shell.run("suggest", text);
        assertEquals(HangyeolCommand.WRONG_USE, refused.code());
        assertThat(refused.err(), startsWith("'" + text + "' is not in UTF-8."));
        assertThat(
                Shell.run("suggest", text, "--encoding", "EUC-KR", "-m", memory).out(), containsString("100 %"));
        assertEquals(
                HangyeolCommand.WRONG_USE,
                Shell.run("suggest", text, "--encoding", "x").code());
    }

    @Test
    void whatTheServerRefusesIsToldInItsWords() throws IOException {
        Ran ran = Shell.run("suggest", file("a.txt", "가"), "--threshold", "3");
        assertEquals(HangyeolCommand.FAILED, ran.code());
        assertThat(ran.err(), startsWith("Invalid 'threshold': must be greater than or equal to 50"));
        assertThat(ran.err(), not(containsString("Exception")));
        assertThat(Shell.run("suggest", file("b.txt", " ")).err(), startsWith("Empty text"));
        Ran none = Shell.run("suggest", folder.resolve("none.txt").toString());
        assertEquals(HangyeolCommand.FAILED, none.code());
        assertEquals("there is no '%s'.\n".formatted(folder.resolve("none.txt")), none.err());
    }

    /** The server says in its last line that it failed on the way; segments are missing. */
    @Test
    void failureOnTheWayIsNoSuccess() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n\r\n"
                + "{\"text\":\"a\",\"matches\":[],\"terms\":[]}\n{\"error\":{\"status\":500,\"detail\":\"It broke.\"}}\n";
        try (HalfServer server = HalfServer.answering(answer)) {
            Ran ran = Shell.runWith("a b", "suggest", "-", "--server", server.address());
            assertEquals(HangyeolCommand.FAILED, ran.code());
            assertEquals("It broke.\n", ran.err());
            assertEquals("a\n\n", ran.out());
        }
    }

    @Test
    void termIsFoundWithItsParticle() {
        Ran ran = Shell.run("terms", "사회안전성에서");
        assertEquals(0, ran.code());
        assertThat(ran.out(), startsWith("사회안전성  [starter] "));
        assertThat(
                ran.out(),
                containsString("  en       Ministry of Social Security    preferred   1951/1952, 1962/1972"));
        assertThat(ran.out(), containsString("  ko-Hani  社會安全省                     admitted "));
    }

    @Test
    void eachTextIsLookedUpByItself() {
        Ran ran = Shell.run("terms", "nodong shinmun", "nothing of the kind & more", "MSS", "--json", "-t", "starter");
        assertEquals("", ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals("노동신문", JsonPath.from(lines.get(0)).getString("[0].found"));
        assertEquals("[]", lines.get(1));
        assertEquals("MSS", JsonPath.from(lines.get(2)).getString("[0].found"));
        assertEquals(
                "Nothing is known of 'xyzzy'.\n", Shell.run("terms", "xyzzy").err());
    }

    @Test
    void listsSayWhatThereIs() {
        assertThat(Shell.run("memories").out(), containsString("\n" + memory + " "));
        assertEquals(
                1L,
                Shell.run("memories", "--json")
                        .json()
                        .getLong("items.find { it.name == '%s' }.units".formatted(memory)));
        assertThat(Shell.run("termbases").out(), containsString("starter "));
    }
}
