package org.hangyeol.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.hangyeol.access.Caller;

/**
 * Refuses bodies, JSON and forms, that no translator sends, before they fill the memory, and bodies larger than the caller's key
 * allows. Files are streamed to disk and may be as large as {@code quarkus.http.limits.max-body-size}.
 */
public class BodyLimit {
    private static final long LARGEST_JSON = 10_000_000;

    /** Ten million characters of Korean take 30 MB, written as escapes 60 MB. */
    private static final long LARGEST_FOR_LINES = 64_000_000;

    private static final String TAKES_LONG_TEXT = "/api/suggestions";
    private static final String JSON_LINES = "x-ndjson";

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, ResourceInfo resource) {
        Long ofKey = Caller.current().largestBody();
        long largest = Math.min(largest(request, resource), ofKey == null ? Long.MAX_VALUE : ofKey);
        if (largest == Long.MAX_VALUE) {
            return;
        }
        if (request.getLength() > largest) {
            throw tooLarge(largest);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), largest));
    }

    /** A text whose suggestions are sent line by line may be long. */
    private static long largest(ContainerRequestContext request, ResourceInfo resource) {
        if (takesFile(resource)) {
            return Long.MAX_VALUE;
        }
        boolean lines = request.getUriInfo().getPath().equals(TAKES_LONG_TEXT)
                && request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.getSubtype().equals(JSON_LINES));
        return lines ? LARGEST_FOR_LINES : LARGEST_JSON;
    }

    /** What is read as a stream is bounded by whoever reads it; curl calls files forms, so the type says nothing. */
    private static boolean takesFile(ResourceInfo resource) {
        return Arrays.stream(resource.getResourceMethod().getGenericParameterTypes())
                .anyMatch(type -> type == InputStream.class || type == FileUpload.class || isManyFiles(type));
    }

    private static boolean isManyFiles(Type type) {
        return type instanceof ParameterizedType many && many.getActualTypeArguments()[0] == FileUpload.class;
    }

    private static WebApplicationException tooLarge(long largest) {
        return new WebApplicationException(ProblemJson.of(
                Status.REQUEST_ENTITY_TOO_LARGE,
                "The body has more than %,d bytes. Send it in parts, or as a file to …/imports.".formatted(largest)));
    }

    /** Counts, for bodies that do not say how long they are. */
    private static final class Limited extends FilterInputStream {
        private final long largest;
        private long left;

        Limited(InputStream in, long largest) {
            super(in);
            this.largest = largest;
            this.left = largest;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) {
            if (result >= 0 && (left -= bytes) < 0) {
                throw tooLarge(largest);
            }
            return result;
        }
    }
}
