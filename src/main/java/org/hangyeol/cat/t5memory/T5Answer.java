package org.hangyeol.cat.t5memory;

import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.hangyeol.cat.Failure;

/**
 * An answer of t5memory. translate5 takes a message for a failure in some answers, so only those that had an empty one
 * there have it here.
 *
 * @param value 0, or the status of HTTP if something failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record T5Answer(
        @JsonProperty("ReturnValue") int value,
        @JsonProperty("ErrorMsg") String error,
        @JsonProperty("name") String name,
        @JsonProperty("NumOfFoundProposals") Integer proposals,
        @JsonProperty("NumOfFoundSegments") Long segments,
        @JsonProperty("NewSearchPosition") String position,
        @JsonProperty("results") List<T5Proposal> results,
        @JsonUnwrapped T5Proposal unit) {

    static Response done() {
        return answer(new T5Answer(0, null, null, null, null, null, null, null));
    }

    static Response made(String memory) {
        return answer(new T5Answer(0, null, memory, null, null, null, null, null));
    }

    static Response unit(T5Proposal unit) {
        return answer(new T5Answer(0, "", null, null, null, null, null, unit));
    }

    static Response matches(List<T5Proposal> matches) {
        return answer(new T5Answer(0, "", null, matches.size(), null, null, matches, null));
    }

    /**
     * @param units null if only their number is wanted
     * @param next where to go on; null at the end
     */
    static Response found(List<T5Proposal> units, long total, String next) {
        return answer(new T5Answer(0, null, null, null, total, next, units, null));
    }

    static Response failed(Throwable e) {
        return failed(Failure.of(e));
    }

    static Response failed(Failure failure) {
        return failure.answer()
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new T5Answer(failure.status(), failure.message(), null, null, null, null, null, null))
                .build();
    }

    static Response answer(Object content) {
        return Response.ok(content, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
