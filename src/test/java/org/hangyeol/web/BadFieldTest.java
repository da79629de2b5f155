package org.hangyeol.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Values that a field cannot have. The answer names the field by its path and says what to do. */
@QuarkusTest
class BadFieldTest {
    /** Every text that the API takes: address, body with the text as {@code §}, path of the field, longest text. */
    private static final List<String[]> TEXTS = List.of(
            new String[] {"POST memories/main/units", "{'ko':§,'en':'b'}", "ko", "100000"},
            new String[] {"PUT memories/main/units/1", "{'ko':'a','en':§}", "en", "100000"},
            new String[] {"POST memories/main/units", "{'ko':'a','en':'b','before':§}", "before", "100000"},
            new String[] {"POST memories/main/units", "{'ko':'a','en':'b','after':§}", "after", "100000"},
            new String[] {"POST memories/main/units", "{'ko':'a','en':'b','document':§}", "document", "1000"},
            new String[] {"POST memories/main/units", "{'ko':'a','en':'b','outlet':§}", "outlet", "200"},
            new String[] {"POST memories/main/units", "{'ko':'a','en':'b','note':§}", "note", "4000"},
            new String[] {"POST memories/main/units", "{'ko':'a','en':'b','author':§}", "author", "200"},
            new String[] {
                "POST memories/main/units",
                "{'ko':'a','en':'b','enCodes':[{'offset':0,'kind':'OPEN','markup':§}]}",
                "enCodes[0].markup",
                "4000"
            },
            new String[] {"PUT memories/x", "{'description':§}", "description", "2000"},
            new String[] {"PUT termbases/x", "{'description':§}", "description", "2000"},
            new String[] {"POST consistency", "{'domain':§}", "domain", "200"},
            new String[] {"POST consistency", "{'author':§}", "author", "200"},
            concept("'code':§", "code", "100"),
            concept("'domain':§", "domain", "200"),
            concept("'definition':§", "definition", "4000"),
            concept("'note':§", "note", "4000"),
            concept("'source':§", "source", "2000"),
            concept("'author':§", "author", "200"),
            concept("'reason':§", "reason", "2000"),
            term("'language':'ko','text':'a','examples':[{'text':§}]", "examples[0].text", "10000"),
            term("'language':'ko','text':§", "text", "1000"),
            term("'language':'ko','text':'a','outlet':§", "outlet", "200"),
            term("'language':'ko','text':'a','note':§", "note", "2000"),
            term("'language':'ko','text':'a','stops':[§]", "stops[0]", "200"),
            new String[] {"POST suggestions", "{'source':'ko','text':§}", "text", "200000"},
            new String[] {"POST suggestions", "{'source':'ko','segments':[§]}", "segments[0]", "100000"},
            new String[] {"POST suggestions", "{'source':'ko','text':'a','document':§}", "document", "1000"});

    private static String[] concept(String field, String path, String longest) {
        return new String[] {
            "POST termbases/starter/concepts",
            "{%s,'terms':[{'language':'ko','text':'a'}]}".formatted(field),
            path,
            longest
        };
    }

    private static String[] term(String fields, String path, String longest) {
        return new String[] {
            "POST termbases/starter/concepts", "{'terms':[{%s}]}".formatted(fields), "terms[0]." + path, longest
        };
    }

    static Stream<Arguments> texts() {
        List<Arguments> cases = new ArrayList<>();
        for (String[] text : TEXTS) {
            int longest = Integer.parseInt(text[3]);
            cases.add(text(text, "'a\\u0000b'", "holds NUL (U+0000) at offset 1: take it out"));
            cases.add(text(text, "'\\ud83d'", "holds half of a surrogate pair at offset 0: take it out"));
            cases.add(text(text, "'a\\udc00'", "holds half of a surrogate pair at offset 1: take it out"));
            cases.add(text(text, "'" + "x".repeat(longest + 1) + "'", String.valueOf(longest)));
            cases.add(text(text, "5", "must be a string, not '5'"));
            cases.add(text(text, "true", "must be a string, not 'true'"));
            cases.add(text(text, "1.5", "must be a string, not '1.5'"));
            cases.add(text(text, "{'a':'b'}", "must be a string"));
            cases.add(text(text, "['a']", "must be a string"));
        }
        return cases.stream();
    }

    private static Arguments text(String[] text, String value, String says) {
        return Arguments.of(text[0], text[1].replace("§", value), text[2], says);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textThatCannotBeStoredIsRefused(String address, String body, String field, String says) {
        Refusal.is(sent(address, body), 400, "'" + field + "'", says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'en':'b'}                                | 'ko': must not be blank",
                "{'ko':'','en':'b'}                        | 'ko': must not be blank",
                "{'ko':'a','en':' \\n\\t\\u3000'}          | 'en': must not be blank",
                "{'ko':null,'en':'b'}                      | 'ko': must not be blank",
                "{'ko':'a','en':'b','position':-1}         | 'position': must be greater than or equal to 0, not '-1'",
                "{'ko':'a','en':'b','position':'7'}        | must be a whole number",
                "{'ko':'a','en':'b','position':1.5}        | must be a whole number, not '1.5'",
                "{'ko':'a','en':'b','position':2147483648} | must be a whole number; this one is out of range",
                "{'ko':'a','en':'b','source':'fr'}         | 'source': must be ko (ko-KR, ko-KP, kor) or en (en-US, eng), not 'fr'",
                "{'ko':'a','en':'b','source':''}           | 'source': must be ko",
                "{'ko':'a','en':'b','source':5}            | 'source' at line 1, column 29: must be a string, not '5'",
                "{'ko':'a','en':'b','changedAt':'today'}   | must be a time such as 2020-07-26T00:00:00Z, not 'today'",
                "{'ko':'a','en':'b','changedAt':'2020-02-30T00:00:00Z'} | must be a time such as",
                "{'ko':'a','en':'b','changedAt':'2020-07-26'} | must be a time such as",
                "{'ko':'a','en':'b','changedAt':5}         | 'changedAt' at line 1, column 32: must be a time such as",
                "{'ko':'a','en':'b','changedAt':1e30}      | 'changedAt' at line 1, column 32: must be a time such as",
                "{'ko':'a','en':'b','changedAt':'-0044-03-15T00:00:00Z'} | Invalid changedAt: '-0044-03-15T00:00:00Z'. Use a year from 1 to 9999.",
                "{'ko':'a','en':'b','changedAt':'+999999999-01-01T00:00:00Z'} | Use a year from 1 to 9999.",
                "{'ko':'a','en':'b','koCodes':{}}          | 'koCodes' at line 1, column 30: must be a list",
                "{'ko':'a','en':'b','koCodes':[null]}      | 'koCodes[0]': must not be null",
                "{'ko':'a','en':'b','koCodes':[{}]}        | 'koCodes[0].",
                "{'ko':'a','en':'b','koCodes':[{'offset':-1,'kind':'OPEN','markup':''}]} | 'koCodes[0].offset': must be greater",
                "{'ko':'a','en':'b','koCodes':[{'offset':2,'kind':'OPEN','markup':''}]}  | Invalid offset of an inline code: '2'. The text has 1 code units.",
                "{'ko':'a','en':'b','koCodes':[{'offset':0,'kind':'open','markup':''}]}  | 'koCodes[0].kind' at line 1, column 50: must be one of OPEN, CLOSE, STANDALONE, not 'open'",
                "{'ko':'a','en':'b','koCodes':[{'offset':0,'kind':0,'markup':''}]}       | 'koCodes[0].kind' at line 1, column 50: must be one of",
            })
    void unitThatCannotBeSavedIsRefused(String body, String says) {
        Refusal.is(sent("POST memories/main/units", body), 400, says);
        Refusal.is(sent("PUT memories/main/units/1", body), 400, says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                     | 'terms': must not be empty",
                "{'terms':[]}           | 'terms': must not be empty",
                "{'terms':{}}           | 'terms' at line 1, column 10: must be a list",
                "{'terms':[null]}       | 'terms[0]': must not be null",
                "{'terms':['a']}        | 'terms[0]' at line 1, column 11: must be an object",
                "{'terms':[{'language':'ko'}]} | 'terms[0].text': must not be blank",
                "{'terms':[{'text':'a'}]}      | 'terms[0].language': must not be blank",
                "{'terms':[{'language':'fr','text':'a'}]}           | 'terms[0].language': must be ko (ko-KR, ko-KP, kor) or en (en-US, eng), not 'fr'",
                "{'terms':[{'language':'ko-\\u0000','text':'a'}]}   | 'terms[0].language': must be ko",
                "{'terms':[{'language':'ko','text':'\\u3000'}]}     | 'terms[0].text': must not be blank",
                "{'terms':[{'language':'ko','text':'a','status':'best'}]} | must be one of PREFERRED, ADMITTED, DEPRECATED, SUPERSEDED, FORBIDDEN, not 'best'",
                "{'terms':[{'language':'ko','text':'a','kind':1}]}        | must be one of FULL, ABBREVIATION, VARIANT, MISSPELLING, not '1'",
                "{'terms':[{'language':'ko','text':'a','partOfSpeech':'animal'}]} | 'terms[0].partOfSpeech': must match",
                "{'terms':[{'language':'ko','text':'a','validity':'2000'}]}       | Invalid interval in validity: '2000'. Write intervals as in",
                "{'terms':[{'language':'ko','text':'a','validity':'2020-02-30/'}]} | Date that does not exist in validity",
                "{'terms':[{'language':'ko','text':'a','validity':'2020/2019'}]}  | Interval that ends before it begins in validity",
                "{'terms':[{'language':'ko','text':'a','validity':'\\u0000'}]}    | Invalid interval in validity",
                "{'terms':[{'language':'ko','text':'a','stops':'x'}]}             | 'terms[0].stops' at line 1, column 47: must be a list",
                "{'terms':[{'language':'ko','text':'a','stops':['~a~']}]}         | Stop context with more than one '~': '~a~'",
                "{'terms':[{'language':'ko','text':'a','stops':['a;b']}]}         | 'terms[0].stops[0]': must not hold ';': give each stop context as a string of its own",
                "{'terms':[{'language':'ko','text':'a','stops':[' ']}]}           | 'terms[0].stops[0]': must not be blank",
            })
    void conceptThatCannotBeSavedIsRefused(String body, String says) {
        Refusal.is(sent("POST termbases/starter/concepts", body), 400, says);
        Refusal.is(sent("PUT termbases/starter/concepts/1", body), 400, says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT memories/x   | {'penalty':101}    | 'penalty': must be less than or equal to 100, not '101'",
                "PUT memories/x   | {'penalty':-1}     | 'penalty': must be greater than or equal to 0, not '-1'",
                "PUT memories/x   | {'penalty':'5'}    | 'penalty' at line 1, column 12: must be a whole number",
                "PUT memories/x   | {'name':'y'}       | there is no such field; there are description, penalty",
                "POST suggestions | {'source':'ko','text':'a','threshold':1000} | 'threshold': must be less than or equal to 100, not '1000'",
                "POST suggestions | {'source':'ko','text':'a','threshold':'70'} | 'threshold' at line 1, column 39: must be a whole number",
                "POST suggestions | {'source':'ko','text':'a','limit':2.5}      | 'limit' at line 1, column 35: must be a whole number, not '2.5'",
                "POST suggestions | {'source':'ko','text':'a','memories':'main'} | 'memories' at line 1, column 38: must be a list",
                "POST suggestions | {'source':'ko','text':'a','date':'26.7.2020'} | must be a date such as 2020-07-26, not '26.7.2020'",
                "POST suggestions | {'source':'ko','text':'a','date':5}          | 'date' at line 1, column 34: must be a date such as 2020-07-26",
                "POST suggestions | {'source':'ko','text':'a','date':[2020,7,26]} | 'date' at line 1, column 34: must be a date such as 2020-07-26",
                "POST suggestions | {'source':'fr','text':'a'}                   | 'source': must be ko (ko-KR, ko-KP, kor) or en (en-US, eng), not 'fr'",
                "POST suggestions | {'source':'ko','target':'fr','text':'a'}     | 'target': must be ko (ko-KR, ko-KP, kor) or en (en-US, eng), not 'fr'",
                "POST suggestions | {'text':'a'}                                 | 'source': is missing: say ko or en",
            })
    void otherValuesOutOfRangeAreRefused(String address, String body, String says) {
        Refusal.is(sent(address, body), 400, says);
    }

    /** What only the fields together, or the rows of the database, tell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'source':'ko'}                                      | 400 | text      | give either text or segments",
                "{'source':'ko','text':''}                            | 400 | text      | Empty text",
                "{'source':'ko','text':' \\n\\u3000'}               | 400 | text      | Empty text",
                "{'source':'ko','segments':[]}                        | 400 | segments  | No segments",
                "{'source':'ko','text':'a','segments':['a']}          | 400 | segments  | leave one of them out",
                "{'source':'ko','target':'ko-KP','text':'a'}          | 400 | target    | 'ko-KP' is the source too. Use en",
                "{'source':'ko','text':'a','memories':['none']}       | 404 | memories  | Unknown memory: 'none'",
                "{'source':'ko','text':'a','termbases':['none']}      | 404 | termbases | Unknown termbase: 'none'",
            })
    void fieldOfASuggestionIsNamed(String body, int status, String field, String says) {
        Response answer = sent("POST suggestions", body);
        Refusal.is(answer, status, says);
        assertEquals(List.of(field), answer.jsonPath().getList("errors.field"));
    }

    @ParameterizedTest
    @CsvSource({
        "memories/none,                     memory",
        "memories/none/units,               memory",
        "memories/main/units/999999,        id",
        "termbases/none,                    termbase",
        "termbases/none/concepts,           termbase",
        "termbases/starter/concepts/999999, id",
        "jobs/999999,                       id",
        "concordance?q=a&memory=none,       memory",
        "terms?q=a&termbase=none,           termbase",
    })
    void whatIsNotThereIsNamedByItsParameter(String address, String parameter) {
        Response answer = given().get("/api/" + address);
        Refusal.is(answer, 404);
        assertEquals(List.of(parameter), answer.jsonPath().getList("errors.field"));
    }

    private static Response sent(String address, String body) {
        return given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .header("If-Match", "*")
                .request(address.split(" ")[0], "/api/" + address.split(" ")[1]);
    }
}
