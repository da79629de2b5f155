package org.hangyeol.web;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes a stream as JSON lines, each as soon as it is there. A client that reads slowly makes the writing wait, and
 * one that goes away ends the stream. The status is sent before the first line, so a failure after it is told in a last
 * line of its own: {@code {"error": …}}.
 */
@Provider
@Produces("application/x-ndjson")
public class JsonLines implements MessageBodyWriter<Stream<?>> {
    private static final Object END = new Object();

    private final ObjectMapper json;
    private final Problems problems;

    JsonLines(ObjectMapper json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    /** The line that tells of a failure. */
    private record Failure(Object error) {}

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Stream.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Stream<?> stream,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try (stream) {
            Iterator<?> elements = stream.iterator();
            boolean goesOn = true;
            while (goesOn) {
                Object value = next(elements);
                goesOn = value != END && !(value instanceof Failure);
                if (value != END) {
                    out.write(line(value));
                    out.flush();
                }
            }
        }
    }

    /** The next element, a failure, or the end. */
    private Object next(Iterator<?> elements) {
        try {
            return elements.hasNext() ? elements.next() : END;
        } catch (RuntimeException | Error e) {
            return new Failure(problems.fault(e).getEntity());
        }
    }

    private byte[] line(Object value) throws IOException {
        byte[] written = json.writeValueAsBytes(value);
        byte[] line = Arrays.copyOf(written, written.length + 1);
        line[written.length] = '\n';
        return line;
    }
}
