package org.hangyeol.cat.deepl;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hangyeol.cat.Failure;

/**
 * An error in the shape of DeepL.
 *
 * @param message what was wrong, and what to do
 */
record DeepLError(String message) {
    static Response of(Failure failure) {
        return failure.answer()
                .type(MediaType.APPLICATION_JSON)
                .entity(new DeepLError(failure.message()))
                .build();
    }
}
