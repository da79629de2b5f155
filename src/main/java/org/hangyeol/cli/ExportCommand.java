package org.hangyeol.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code export}: a memory or a termbase as a file. */
@Command(
        name = "export",
        customSynopsis = "hangyeol export (--memory=NAME | --termbase=NAME) [OPTIONS]",
        header = "Writes a memory or a termbase into a file.",
        description =
                "A file of that name is replaced only once the new one is whole; if the connection breaks off, it stays"
                        + " as it was.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hangyeol export --memory news -o news.tmx",
            "  hangyeol export --memory news -o news.csv.gz --outlet KCNA --from 2026-01-01",
            "  hangyeol export --termbase starter --format tbx -o -  | xmllint --format -"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";
    private static final String GZIP = ".gz";
    private static final int BLOCK = 1 << 16;

    @ParentCommand
    private HangyeolCommand hangyeol;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Target target;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write; - is the output; with .gz at the end it is packed. Else the name of the memory or"
                            + " termbase, here, if there is no such file.")
    private String output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "Memories: tmx, tsv, csv, xlsx, jsonl. Termbases: tbx, tbx-dct, tbx-core, tbx-v2, csv, tsv, xlsx,"
                            + " utx, omegat, deepl-tsv, deepl-csv. Else what the name of the file says, or tmx and tbx.")
    private String format;

    @Mixin
    private ExportFilter filter;

    @Override
    public Integer call() throws IOException {
        Address address = filter.addTo(target.address("export").with("format", formatOrUsual()));
        Path file = null;
        if (STANDARD_OUTPUT.equals(output)) {
            if (hangyeol.json) {
                throw wrong("The output can have the file or JSON: name a file with -o.");
            }
        } else {
            file = file();
        }
        Server server = hangyeol.server();
        HttpResponse<InputStream> answer = server.open(address);
        long bytes = file == null ? copy(server, answer, hangyeol.terminal.bytes) : write(server, answer, file);
        tell(server, file, bytes, answer.headers());
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String formatOrUsual() {
        if (format != null) {
            return format;
        }
        String usual = target.memory != null ? "tmx" : "tbx";
        if (output == null || output.equals(STANDARD_OUTPUT)) {
            return usual;
        }
        String name = Path.of(output).getFileName().toString();
        String unpacked = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
        int dot = unpacked.lastIndexOf('.');
        return dot > 0 ? unpacked.substring(dot + 1) : usual;
    }

    /** The file to write. One that nobody has named is never replaced: it may be what was imported. */
    private Path file() {
        if (output != null) {
            Path file = Path.of(output);
            Path folder = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file) || !Files.isDirectory(folder)) {
                throw wrong("'%s' cannot be written: name a file in a folder that is there.".formatted(output));
            }
            return file;
        }
        Path file = Path.of(target.name() + '.' + formatOrUsual());
        if (Files.exists(file)) {
            throw wrong("'%s' is there already. To replace it, name it with -o.".formatted(file));
        }
        return file;
    }

    /** Writes beside the file and puts the new one in its place at the end. What is no file is written to as it is. */
    private long write(Server server, HttpResponse<InputStream> answer, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream to = Files.newOutputStream(file)) {
                return copy(server, answer, to);
            }
        }
        Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path part = whole.resolveSibling(".%s.%s.part".formatted(whole.getFileName(), UUID.randomUUID()));
        part.toFile().deleteOnExit(); // if somebody ends this process
        try {
            long bytes;
            try (OutputStream to = opened(part)) {
                bytes = copy(server, answer, to);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private OutputStream opened(Path part) throws IOException {
        OutputStream file = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return output != null && output.endsWith(GZIP) ? new GZIPOutputStream(file, BLOCK) : file;
    }

    private long copy(Server server, HttpResponse<InputStream> answer, OutputStream to) throws IOException {
        long total = answer.headers().firstValueAsLong("Content-Length").orElse(0);
        Progress progress = hangyeol.progress();
        progress.begin(target.name());
        long bytes = 0;
        try (InputStream from = answer.body()) {
            byte[] block = new byte[BLOCK];
            for (int read; (read = read(server, from, block)) >= 0; bytes += read) {
                to.write(block, 0, read);
                progress.at(bytes, total, -1);
            }
        } finally {
            progress.end();
        }
        return bytes;
    }

    private static int read(Server server, InputStream from, byte[] block) {
        try {
            return from.read(block);
        } catch (IOException e) {
            throw server.broken(e);
        }
    }

    private void tell(Server server, Path file, long bytes, HttpHeaders headers) {
        OptionalLong revision = headers.firstValueAsLong("Hangyeol-Revision");
        if (file != null) {
            String since = revision.isPresent() ? ", as of revision " + revision.getAsLong() : "";
            hangyeol.remark("%s: %s%s".formatted(file, Progress.size(bytes), since));
        }
        if (hangyeol.quiet && !hangyeol.json) {
            return;
        }
        JsonNode report = mayLeaveOut(headers) ? report(server) : Server.JSON.createObjectNode();
        ObjectNode written =
                Server.JSON.createObjectNode().put("file", String.valueOf(file)).put("bytes", bytes);
        revision.ifPresent(number -> written.put("revision", number));
        hangyeol.printIfJson(written.put("leftOut", report.path("leftOut").asLong()));
        for (JsonNode kind : report.path("kinds")) {
            hangyeol.remark("Not in this format: %s (%s times, first %s)"
                    .formatted(
                            kind.path("what").asText(),
                            Progress.count(kind.path("count").asLong()),
                            target.memory != null
                                    ? "in unit " + kind.path("units").path(0).asText()
                                    : "with '%s'"
                                            .formatted(kind.path("examples")
                                                    .path(0)
                                                    .path("term")
                                                    .asText())));
        }
    }

    /** A memory is sent before anybody knows what its file leaves out; TMX holds everything. */
    private boolean mayLeaveOut(HttpHeaders headers) {
        return target.memory != null
                ? !formatOrUsual().equals("tmx")
                : headers.firstValueAsLong("Hangyeol-Left-Out").orElse(0) > 0;
    }

    private JsonNode report(Server server) {
        return server.get(filter.addTo(target.address("export", "report").with("format", formatOrUsual())));
    }
}
