package org.hangyeol.web;

import jakarta.enterprise.event.Observes;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/** Answers addresses with a broken percent sign, which are refused before any resource is looked for. */
class UnreadableAddress {
    void answer(@Observes Router router) {
        router.errorHandler(
                400,
                request -> request.response()
                        .setStatusCode(400)
                        .putHeader("Content-Type", ProblemJson.MEDIA_TYPE.toString())
                        .end(new JsonObject()
                                .put("type", "about:blank")
                                .put("title", "Bad Request")
                                .put("status", 400)
                                .put(
                                        "detail",
                                        "The address cannot be read. Write characters other than letters and digits as UTF-8 with"
                                                + " percent signs: %25 for '%'.")
                                .encode()));
    }
}
