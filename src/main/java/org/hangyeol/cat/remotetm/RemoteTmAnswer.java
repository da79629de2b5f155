package org.hangyeol.cat.remotetm;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.hangyeol.cat.Failure;

/**
 * An answer on the wire. Swordfish looks at the status in it, and shows the reason if that is not OK.
 *
 * @param status OK or Error
 * @param reason what went wrong; null if nothing did
 * @param content what a command answers besides
 */
record RemoteTmAnswer(
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        @JsonAnyGetter Map<String, Object> content) {

    static RemoteTmAnswer done() {
        return new RemoteTmAnswer("OK", null, Map.of());
    }

    static RemoteTmAnswer of(String field, Object value) {
        return new RemoteTmAnswer("OK", null, Map.of(field, value));
    }

    static RemoteTmAnswer failed(Failure failure) {
        return new RemoteTmAnswer("Error", failure.message(), Map.of());
    }
}
