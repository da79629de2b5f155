package org.hangyeol.cat.deepl;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An error in the shape of DeepL.
 *
 * @param message what was wrong, and what to do
 */
record DeepLError(String message) {
    static Response of(Response.Status status, RuntimeException e) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new DeepLError(e.getMessage()))
                .build();
    }
}
