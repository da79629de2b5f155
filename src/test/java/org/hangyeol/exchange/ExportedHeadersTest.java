package org.hangyeol.exchange;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The headers of all imports of a memory are in its TMX. They are read a few imports at a time. */
@QuarkusTest
class ExportedHeadersTest {
    private static final int IMPORTS = 23;

    @Test
    void everyHeaderComesOnceInTheOrderOfImports() {
        String memory = Api.newMemory();
        for (int i = 0; i < IMPORTS; i++) {
            Api.importFile(memory, "a.tmx", """
                            <tmx version="1.4"><header segtype="sentence" srclang="en" datatype="plaintext" o-tmf="x" adminlang="en" creationtool="x" creationtoolversion="1"><prop type="number">%1$d</prop><note>same</note></header>
                            <body><tu><tuv xml:lang="en"><seg>%1$d</seg></tuv><tuv xml:lang="ko"><seg>%1$d</seg></tuv></tu></body></tmx>
                            """.formatted(i)).statusCode(200).body("added", equalTo(1));
        }
        String file =
                Api.get(memory + "/export?format=tmx").statusCode(200).extract().asString();
        assertEquals(
                IntStream.range(0, IMPORTS).mapToObj(String::valueOf).toList(),
                found("<prop type=\"number\">(\\d+)</prop>", file));
        assertEquals(List.of("same"), found("<note>(same)</note>", file));
    }

    private static List<String> found(String pattern, String file) {
        return Pattern.compile(pattern)
                .matcher(file)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }
}
