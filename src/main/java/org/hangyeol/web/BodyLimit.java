package org.hangyeol.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses JSON bodies that no translator sends, before they fill the memory. Files are streamed to disk and may be as
 * large as {@code quarkus.http.limits.max-body-size}.
 */
public class BodyLimit {
    private static final long LARGEST_JSON = 10_000_000;

    @ServerRequestFilter
    public void limit(ContainerRequestContext request) {
        if (request.getMediaType() == null
                || !"json".equals(request.getMediaType().getSubtype())) {
            return;
        }
        if (request.getLength() > LARGEST_JSON) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static WebApplicationException tooLarge() {
        return new WebApplicationException(ProblemJson.of(
                Status.REQUEST_ENTITY_TOO_LARGE,
                "The body has more than %,d bytes. Send it in parts, or as a file to …/imports."
                        .formatted(LARGEST_JSON)));
    }

    /** Counts, for bodies that do not say how long they are. */
    private static final class Limited extends FilterInputStream {
        private long left = LARGEST_JSON;

        Limited(InputStream in) {
            super(in);
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
                throw tooLarge();
            }
            return result;
        }
    }
}
