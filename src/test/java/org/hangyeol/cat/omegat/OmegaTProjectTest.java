package org.hangyeol.cat.omegat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.access.Keys;
import org.hangyeol.access.Role;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The project file that leads OmegaT to its memories and glossaries. */
@QuarkusTest
class OmegaTProjectTest {
    @Inject
    Keys keys;

    @Test
    void projectIsMappedToWhatWasAskedFor() {
        String memory = Api.name(Api.newMemory());
        Api.put("memories/{name}", Map.of("penalty", 7), "낡은 번역").statusCode(200);
        Response answer = given().queryParam("memory", memory, "낡은 번역")
                .queryParam("termbase", "starter")
                .get("/omegat/project");
        assertEquals("attachment; filename=\"omegat.project\"", answer.header("Content-Disposition"));
        var project = answer.then().statusCode(200).extract().xmlPath().setRootPath("omegat.project");
        assertEquals("KO EN", project.getString("source_lang") + " " + project.getString("target_lang"));
        String repository = "repositories.repository.";
        assertEquals("http", project.getString(repository + "@type"));
        assertEquals(
                "%s:%d/omegat/".formatted(RestAssured.baseURI, RestAssured.port),
                project.getString(repository + "@url"));
        assertEquals(
                List.of("tm/auto/" + memory + ".tmx", "tm/penalty-007/낡은 번역.tmx", "glossary/starter.utf8"),
                project.getList(repository + "mapping*.@local"));
        List<String> addresses = project.getList(repository + "mapping*.@repository");
        assertEquals("memories/" + memory + ".tmx", addresses.get(0));
        addresses.forEach(
                address -> assertEquals(200, OmegaTResourceTest.get(address).statusCode(), address));
    }

    @Test
    void projectOfTheOtherDirectionEnforcesIfAsked() {
        var project = OmegaTResourceTest.get(
                        "project?memory=main&termbase=starter&source=en-US&trust=enforce&unknown=1")
                .xmlPath();
        assertEquals("EN", project.getString("omegat.project.source_lang"));
        assertEquals(
                List.of("tm/enforce/main.tmx", "glossary/starter.utf8"),
                project.getList("omegat.project.repositories.repository.mapping*.@local"));
        assertEquals(
                "glossaries/en/starter.utf8",
                project.getString("omegat.project.repositories.repository.mapping[1].@repository"));
    }

    @Test
    void projectThatOnlyOffersHasItsMemoryInTm() {
        var project = OmegaTResourceTest.get("project?memory=main&termbase=starter&trust=offer")
                .xmlPath();
        assertEquals("tm/main.tmx", project.getString("omegat.project.repositories.repository.mapping[0].@local"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"project?trust=x", "project?source=fr"})
    void unknownSettingsAreRefused(String path) {
        assertEquals(400, OmegaTResourceTest.get(path).statusCode());
    }

    @Test
    void projectNamesTheServerAsTheClientDoes() {
        String key = keys.of(Role.READER);
        String address = given().header("Host", "tm.example:81")
                .header("X-API-Key", key)
                .header("X-Forwarded-Proto", "https")
                .get("/omegat/project?memory=main")
                .xmlPath()
                .getString("omegat.project.repositories.repository.@url");
        assertEquals("http://tm.example:81/as/%s/omegat/".formatted(key), address);
    }
}
