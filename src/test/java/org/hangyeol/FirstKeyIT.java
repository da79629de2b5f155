package org.hangyeol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a server comes to its first key, and that it lets nobody in before. */
class FirstKeyIT {
    private static final String EVERYWHERE = "-Dquarkus.http.host=0.0.0.0";
    private static final Pattern KEY = Pattern.compile("hgk_[A-Za-z0-9]{40}");

    @TempDir
    Path home;

    private PackagedServer server;

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.end(false);
        }
    }

    private PackagedServer.Ended createKey(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "create-key";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return PackagedServer.runToTheEnd(home, List.of(), command);
    }

    @Test
    void itListensToOthersOnlyOnceThereIsAnAdminKey() throws Exception {
        PackagedServer.Ended refused = PackagedServer.runToTheEnd(home, List.of(EVERYWHERE));
        assertEquals(1, refused.code());
        assertTrue(refused.output().contains("create-key"), refused.output());
        assertFalse(refused.output().contains("Listening on"), refused.output());

        assertEquals(0, createKey("reader only", "reader").code());
        assertEquals(1, PackagedServer.runToTheEnd(home, List.of(EVERYWHERE)).code());

        PackagedServer.Ended made = createKey("김 관리자");
        assertEquals(0, made.code(), made.output());
        Matcher key = KEY.matcher(made.output());
        assertTrue(key.find(), made.output());

        server = PackagedServer.start(home, EVERYWHERE);
        server.request().get("/api/memories").then().statusCode(401);
        server.request()
                .header("Authorization", "Bearer " + key.group())
                .get("/api/caller")
                .then()
                .statusCode(200)
                .body("name", equalTo("김 관리자"))
                .body("role", equalTo("admin"));
        server.request().get("/q/metrics").then().statusCode(401);
        server.request().get("/q/metrics/x").then().statusCode(401);
        server.request()
                .header("Authorization", "Bearer " + key.group())
                .get("/q/metrics")
                .then()
                .statusCode(200);
        server.request().get("/q/health/ready").then().statusCode(200);

        PackagedServer.Ended meanwhile = createKey("a");
        assertEquals(1, meanwhile.code());
        assertTrue(meanwhile.output().contains("POST /api/keys"), meanwhile.output());
        server.request()
                .header("Authorization", "Bearer " + key.group())
                .get("/api/keys")
                .then()
                .statusCode(200)
                .body("items.name", containsInAnyOrder("reader only", "김 관리자"));
    }

    /** What else can be wrong with the arguments is told without a server that ends: {@code CreateKeyCommandTest}. */
    @Test
    void wrongUseEndsTheServerAndIsExplained() throws Exception {
        PackagedServer.Ended nameless = createKey();
        assertEquals(2, nameless.code(), nameless.output());
        assertTrue(nameless.output().contains("create-key NAME"), nameless.output());
        PackagedServer.Ended unknown = PackagedServer.runToTheEnd(home, List.of(), "createkey");
        assertEquals(2, unknown.code());
        assertTrue(unknown.output().contains("create-key NAME"), unknown.output());
    }
}
