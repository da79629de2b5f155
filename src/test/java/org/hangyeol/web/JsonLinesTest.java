package org.hangyeol.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A stream as JSON lines, and what becomes of a failure in the middle of it. */
class JsonLinesTest {
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger closed = new AtomicInteger();

    private void write(Stream<?> stream, OutputStream out) throws IOException {
        new JsonLines(json, new Problems())
                .writeTo(stream.onClose(closed::incrementAndGet), null, null, null, null, null, out);
    }

    private List<String> lines(Stream<?> stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(stream, out);
        assertEquals(1, closed.get());
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyElementIsALine() throws IOException {
        assertEquals(List.of("1", "\"둘\\n셋\"", "[4]"), lines(Stream.of(1, "둘\n셋", List.of(4))));
    }

    @Test
    void emptyStreamHasNoLine() throws IOException {
        assertEquals(List.of(), lines(Stream.empty()));
    }

    @Test
    void failureInTheMiddleIsTheLastLine() throws IOException {
        List<String> lines = lines(Stream.of(1, 2, 3).map(i -> {
            if (i == 2) {
                throw new IllegalStateException("a secret of the server");
            }
            return i;
        }));
        assertEquals(2, lines.size());
        assertEquals("1", lines.get(0));
        JsonNode error = json.readTree(lines.get(1)).get("error");
        assertEquals(500, error.get("status").asInt());
        assertEquals("Internal Server Error", error.get("title").asText());
        assertEquals(-1, lines.get(1).indexOf("secret"));
    }

    @Test
    void clientThatGoesAwayEndsTheStream() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Connection closed");
            }
        };
        AtomicInteger made = new AtomicInteger();
        assertThrows(IOException.class, () -> write(Stream.generate(made::incrementAndGet), gone));
        assertEquals(List.of(1, 1), List.of(made.get(), closed.get()));
    }
}
