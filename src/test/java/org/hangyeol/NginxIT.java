package org.hangyeol;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** People signed in by a real nginx, which speaks from an address of its own. */
class NginxIT {
    @TempDir
    static Path home;

    private static PackagedServer server;
    private static Process nginx;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(isInstalled(), "nginx is not installed");
        server = PackagedServer.start(
                home, "-Dhangyeol.access.proxy.addresses=127.0.0.2", "-Dhangyeol.access.proxy.roles.\"kim\"=admin");
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        Files.writeString(home.resolve("people"), "kim:{PLAIN}geheim\nlee:{PLAIN}geheim\n");
        Files.writeString(home.resolve("nginx.conf"), """
                user root; # who else could read a folder that is ours alone
                daemon off;
                pid nginx.pid;
                error_log error.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body; proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                    server {
                        listen 127.0.0.1:%d;
                        auth_basic "Hangyeol";
                        auth_basic_user_file people;
                        location / {
                            proxy_bind 127.0.0.2;
                            proxy_pass %s;
                            proxy_set_header Host $http_host;
                            proxy_set_header X-Forwarded-User $remote_user;
                        }
                    }
                }
                """.formatted(port, server.address()));
        nginx = new ProcessBuilder("nginx", "-p", home.toString(), "-c", "nginx.conf", "-e", "error.log")
                .inheritIO()
                .start();
        awaitNginx();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("nginx", "-v").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitNginx() throws InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (true) {
            try {
                given().get(address);
                return;
            } catch (Exception e) {
                boolean ended = nginx.waitFor(50, TimeUnit.MILLISECONDS);
                assertTrue(!ended && System.nanoTime() < deadline, () -> "nginx does not answer: " + e);
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
        if (server != null) {
            server.end(false);
        }
    }

    private static RequestSpecification as(String person) {
        return given().baseUri(address).auth().preemptive().basic(person, "geheim");
    }

    @Test
    void whomTheProxySignsInIsWhoTheyAre() {
        given().get(address + "/api/caller").then().statusCode(401).header("Server", startsWith("nginx"));
        as("kim")
                .get("/api/caller")
                .then()
                .statusCode(200)
                .body("name", equalTo("kim"))
                .body("kind", equalTo("PERSON"))
                .body("role", equalTo("admin"));
        as("lee").get("/api/caller").then().statusCode(200).body("role", equalTo("translator"));
        as("lee").delete("/api/memories/main").then().statusCode(403);
    }

    /** Whoever writes the header instead of the proxy is nobody. */
    @Test
    void theHeaderOfAnybodyElseDoesNotCount() {
        as("lee").header("X-Forwarded-User", "kim").get("/api/caller").then().body("name", equalTo("lee"));
        given().header("X-Forwarded-User", "kim")
                .get(server.address() + "/api/caller")
                .then()
                .statusCode(401);
        given().header("X-Forwarded-User", "kim")
                .header("X-Forwarded-For", "127.0.0.2")
                .get(server.address() + "/api/caller")
                .then()
                .statusCode(401);
    }
}
