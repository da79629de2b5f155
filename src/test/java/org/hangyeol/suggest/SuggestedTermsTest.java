package org.hangyeol.suggest;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hangyeol.suggest.Server.addConcept;
import static org.hangyeol.suggest.Server.delete;
import static org.hangyeol.suggest.Server.newTermbase;
import static org.hangyeol.suggest.Server.put;
import static org.hangyeol.suggest.Server.suggest;
import static org.hangyeol.suggest.Server.terms;
import static org.hangyeol.suggest.Server.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class SuggestedTermsTest {
    private String termbase;

    @BeforeEach
    void begin() {
        termbase = newTermbase();
    }

    @Test
    void translationsAreToldPreferredFirstAndTheOthersToBeAvoided() {
        addConcept(
                termbase,
                "ko-KR 노농적위군",
                "en WPRG ADMITTED",
                "en Worker-Peasant_Red_Guards",
                "en Labor_Red_Army FORBIDDEN",
                "en Red_Militia SUPERSEDED",
                "en Red_Militiamen DEPRECATED");
        JsonPath answer = suggest(request("ko", "노농적위군이 훈련을 진행하였다."));
        assertEquals(List.of("노농적위군"), answer.getList("segments[0].terms.text"));
        assertEquals(
                List.of("Worker-Peasant Red Guards", "WPRG"), answer.getList("segments[0].terms[0].translations.text"));
        assertEquals(List.of("PREFERRED", "ADMITTED"), answer.getList("segments[0].terms[0].translations.status"));
        assertEquals(
                List.of("Labor Red Army", "Red Militia", "Red Militiamen"),
                answer.getList("segments[0].terms[0].avoid.text"));
        assertEquals(List.of(false), answer.getList("segments[0].terms.ambiguous"));
    }

    @Test
    void northSpellingIsFoundAndShownAsItIsWritten() {
        addConcept(termbase, "ko-KR 노농적위군", "en Worker-Peasant_Red_Guards");
        List<Map<String, Object>> found =
                suggest(request("ko", "“로농적위군은 크다.”")).getList("segments[0].terms"); // The Red Guards are large.
        assertEquals(
                List.of("1-6 로농적위군"),
                found.stream()
                        .map(term -> term.get("start") + "-" + term.get("end") + " " + term.get("text"))
                        .toList());
    }

    @Test
    void englishTermIsFoundInItsPlural() {
        addConcept(termbase, "ko 위장망", "en camouflage_net");
        JsonPath answer = suggest(request("en", "They packed camouflage nets and rifles."));
        assertEquals(List.of("camouflage nets"), answer.getList("segments[0].terms.text"));
        assertEquals(List.of("위장망"), answer.getList("segments[0].terms[0].translations.text"));
    }

    @Test
    void unlistedSpellingOfANameIsRecognisedButNeverSuggested() {
        List<String> starter = List.of("starter");
        Map<String, Object> request = request("en", "Yesterday Pak Jeong-cheon’s men left.");
        JsonPath english = suggest(Server.with(request, "termbases", starter));
        assertEquals(List.of("Pak Jeong-cheon"), english.getList("segments[0].terms.text"));
        assertEquals("박정천", english.getString("segments[0].terms[0].found.text"));
        assertEquals(List.of("박정천"), english.getList("segments[0].terms[0].translations.text"));
        JsonPath korean = suggest(Server.with(request("ko", "박정천은 떠났다."), "termbases", starter));
        assertEquals(
                List.of("Pak Jong Chon", "Pak Jong-chon"), korean.getList("segments[0].terms[0].translations.text"));
    }

    @Test
    void offsetsOfTermsAreThoseOfTheWholeText() {
        addConcept(termbase, "ko 검열", "en inspection");
        addConcept(termbase, "ko 야간행군", "en night_march");
        String text = Normalizer.normalize("\u200F😀 사진\n야간행군을 하였다. 당국은 검열을 했다.", Normalizer.Form.NFD);
        JsonPath answer = suggest(request("ko", text));
        List<Map<String, Object>> found = answer.getList("segments.terms.flatten()");
        assertEquals(
                List.of("야간행군", "검열"),
                found.stream()
                        .map(term -> text.substring((Integer) term.get("start"), (Integer) term.get("end")))
                        .map(part -> Normalizer.normalize(part, Normalizer.Form.NFC))
                        .toList());
        assertEquals(
                found.stream()
                        .map(term -> text.substring((Integer) term.get("start"), (Integer) term.get("end")))
                        .toList(),
                found.stream().map(term -> term.get("text")).toList());
    }

    @Test
    void initialsOfSeveralConceptsAreAmbiguousInARowEach() {
        addConcept(termbase, "ko 국가보위성", "en Ministry_of_State_Security", "en MSS ADMITTED");
        addConcept(termbase, "ko 사회안전성", "en Ministry_of_Social_Security", "en MSS ADMITTED");
        JsonPath answer = suggest(request("en", "The MSS denied it. The Ministry of Social Security did not."));
        assertEquals(
                List.of("MSS", "MSS", "Ministry of Social Security"), answer.getList("segments.terms.flatten().text"));
        assertEquals(List.of(true, true, false), answer.getList("segments.terms.flatten().ambiguous"));
        assertEquals(
                List.of("국가보위성", "사회안전성", "사회안전성"),
                answer.getList("segments.terms.flatten().translations.flatten().text"));
    }

    /** The names of the police ministry: 인민보안성 to May 2020, 사회안전성 since. */
    @Test
    void nameOfTheTimeOfTheTextComesFirst() {
        addConcept(
                termbase,
                "ko 사회안전성 PREFERRED 1998/2000;2020-05-24/",
                "ko 인민보안성 PREFERRED 2016/2020-05-23",
                "en police_ministry");
        Map<String, Object> request = request("en", "The police ministry denied it.");
        String names = "segments[0].terms[0].translations.text";
        String current = "segments[0].terms[0].translations.current";
        JsonPath before = suggest(with(request, "date", "2018-03-01"));
        assertEquals(List.of("인민보안성", "사회안전성"), before.getList(names));
        assertEquals(List.of(true, false), before.getList(current));
        JsonPath after = suggest(with(request, "date", "2022-10-17"));
        assertEquals(List.of("사회안전성", "인민보안성"), after.getList(names));
        assertEquals(List.of(true, false), after.getList(current));
        assertEquals(List.of("사회안전성", "인민보안성"), suggest(request).getList(names));
        assertEquals(
                List.of("사회안전성", "인민보안성"),
                suggest(with(request, "date", "2000-12-31")).getList(names));
    }

    @Test
    void oldNameIsFoundAndToldThatItIsNotCurrent() {
        addConcept(termbase, "ko 인민보안성 PREFERRED 2016/2020-05-23", "en Ministry_of_People's_Security");
        Map<String, Object> request = request("ko", "인민보안성은 부인하였다.");
        String current = "segments[0].terms[0].found.current";
        assertEquals(true, suggest(with(request, "date", "2018-03-01")).getBoolean(current));
        assertEquals(false, suggest(with(request, "date", "2022-10-17")).getBoolean(current));
    }

    /** In the starter glossary the militia has two concepts, of the time before October 2010 and since. */
    @Test
    void conceptOfTheTimeOfTheTextComesFirst() {
        Map<String, Object> request =
                with(request("en", "The Worker-Peasant Red Guards marched."), "termbases", List.of("starter"));
        String codes = "segments[0].terms.code";
        assertEquals(
                List.of("T045", "T044"),
                suggest(with(request, "date", "2005-01-01")).getList(codes));
        assertEquals(
                List.of("T044", "T045"),
                suggest(with(request, "date", "2020-07-30")).getList(codes));
    }

    @Test
    void onlyTheTermbasesNamedAreSearched() {
        String other = newTermbase();
        addConcept(termbase, "ko 검열", "en inspection");
        addConcept(other, "ko 검열", "en audit");
        String translations = "segments[0].terms.translations.flatten().text";
        Map<String, Object> request = request("ko", "검열이 있었다.");
        assertEquals(List.of("inspection"), suggest(request).getList(translations));
        assertEquals(
                List.of("audit"),
                suggest(with(request, "termbases", List.of(other))).getList(translations));
        assertEquals(
                List.of("inspection", "audit"),
                suggest(with(request, "termbases", List.of(other, termbase))).getList(translations));
        assertEquals(List.of(), suggest(with(request, "termbases", List.of())).getList("segments[0].terms"));
    }

    @Test
    void everyRequestSeesTheTermsSavedChangedAndDeletedBeforeIt() {
        String address = "/api/termbases/" + termbase + "/concepts/" + addConcept(termbase, "ko 검열", "en inspection");
        Map<String, Object> request = request("ko", "검열과 야간행군이 있었다.");
        assertEquals(List.of("검열"), suggest(request).getList("segments[0].terms.text"));
        put(address, Map.of("terms", terms("ko 야간행군", "en night_march")));
        assertEquals(List.of("야간행군"), suggest(request).getList("segments[0].terms.text"));
        delete(address);
        assertEquals(List.of(), suggest(request).getList("segments[0].terms.text"));
    }

    /** A request for a text with the terms of this test's termbase. */
    private Map<String, Object> request(String source, String text) {
        return Map.of("source", source, "text", text, "termbases", List.of(termbase));
    }
}
