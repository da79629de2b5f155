package org.hangyeol.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.ws.rs.core.StreamingOutput;

/** Files that are compressed while they are sent. */
final class Gzip {
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    /**
     * Whether a client would rather have a file compressed (RFC 9110, 12.5.3).
     *
     * @param acceptEncoding all headers of that name; what cannot be read of them is passed over
     */
    static boolean isWanted(List<String> acceptEncoding) {
        double gzip = quality(acceptEncoding, "gzip", quality(acceptEncoding, "x-gzip", -1));
        double any = quality(acceptEncoding, "*", 0);
        double wanted = gzip < 0 ? any : gzip;
        return wanted > 0 && wanted >= quality(acceptEncoding, "identity", 0);
    }

    private static double quality(List<String> acceptEncoding, String coding, double unnamed) {
        return acceptEncoding.stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(element -> element.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*q\\s*=\\s*", 2))
                .filter(element -> element[0].equals(coding))
                .map(element -> element.length == 1 ? 1 : weight(element[1]))
                .findFirst()
                .orElse(unnamed);
    }

    private static double weight(String text) {
        return text.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 0;
    }

    /** The file compressed. If writing it fails, the end is missing here too. */
    static StreamingOutput of(StreamingOutput file) {
        return out -> {
            GZIPOutputStream compressed = new Fast(out);
            OutputStream buffered = new BufferedOutputStream(compressed, BUFFER);
            file.write(buffered);
            buffered.flush();
            compressed.finish();
        };
    }

    /** Half as good as the usual level for TMX, and three times as fast: for that, the network is seldom too slow. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
