package org.hangyeol.exchange;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.ws.rs.core.StreamingOutput;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * A file that is sent while it is made. If that fails on the way, the connection is cut: else the answer would end in
 * order, and a part be taken for the whole.
 *
 * @param content must not close what it writes to
 * @param request which it answers
 */
public record WholeOrCut(StreamingOutput content, HttpServerRequest request) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        try {
            content.write(out);
        } catch (IOException | RuntimeException e) {
            if (request.response().headWritten()) {
                cut();
            }
            throw e;
        }
    }

    /** Whoever writes the answer would still end it in order, so the connection must be gone before that. */
    private void cut() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(); // other answers share the connection
        } else {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
