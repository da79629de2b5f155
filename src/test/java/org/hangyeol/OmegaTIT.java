package org.hangyeol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** OmegaT as it is sold opens a project that the finished server hands out, and translates it. */
class OmegaTIT {
    private static final String KNOWN = "오메가의 첫 문장이다.";
    private static final String UNKNOWN = "아무도 옮기지 않은 문장이다.";

    @TempDir
    Path home;

    private PackagedServer server;
    private int unit;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = PackagedServer.start(home);
        unit = server.request()
                .body(Map.of("ko", KNOWN, "en", "The first sentence of Omega."))
                .post("/api/memories/main/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void end() throws InterruptedException {
        server.end(true);
    }

    @Test
    void projectIsTranslatedFromTheMemoryAndFollowsItsChanges() throws Exception {
        Path project = project();
        translate(project);
        assertEquals(
                List.of("The first sentence of Omega.", UNKNOWN), Files.readAllLines(project.resolve("target/a.txt")));
        String names =
                "[Ministry of State Security, State Security Ministry," + " Ministry for Protection of the State, MSS]";
        assertTrue(read(log(project)).contains("\nutf8: " + names + "\n"), () -> read(log(project)));
        assertTrue(read(log(project)).contains("\ntbx: " + names + "\n"), () -> read(log(project)));

        server.request()
                .body(Map.of("ko", KNOWN, "en", "Omega's first sentence."))
                .put("/api/memories/main/units/" + unit)
                .then()
                .statusCode(200);
        translate(project);
        assertEquals(List.of("Omega's first sentence.", UNKNOWN), Files.readAllLines(project.resolve("target/a.txt")));
    }

    private Path project() throws IOException {
        Path project = home.resolve("project");
        for (String folder : List.of("source", "target", "tm", "glossary", "dictionary", "omegat")) {
            Files.createDirectories(project.resolve(folder));
        }
        Files.write(project.resolve("source/a.txt"), List.of(KNOWN, UNKNOWN));
        String handedOut = server.request()
                .get("/omegat/project?memory=main&termbase=starter")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String tbx = "<mapping local=\"glossary/starter.tbx\" repository=\"glossaries/starter.tbx\"/>";
        Files.writeString(project.resolve("omegat.project"), handedOut.replace("</repository>", tbx + "</repository>"));
        return project;
    }

    private void translate(Path project) throws IOException, InterruptedException {
        Path script = home.resolve("glossaries.groovy");
        Files.write(
                script,
                getClass().getResourceAsStream("/omegat-glossaries.groovy").readAllBytes());
        Process omegat = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", // most of its run is its start
                        "-Djava.awt.headless=true",
                        "-Duser.language=en",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        Files.readString(Path.of(System.getProperty("hangyeol.omegat"))),
                        "org.omegat.Main",
                        project.toString(),
                        "--mode=console-translate",
                        "--config-dir=" + home.resolve("config"),
                        "--disable-project-locking",
                        "--script=" + script)
                .redirectErrorStream(true)
                .redirectOutput(log(project).toFile())
                .start();
        assertTrue(omegat.waitFor(120, TimeUnit.SECONDS), "OmegaT does not end");
        assertEquals(0, omegat.exitValue(), () -> read(log(project)));
    }

    private static Path log(Path project) {
        return project.resolve("omegat.log");
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
