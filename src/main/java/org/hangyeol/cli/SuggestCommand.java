package org.hangyeol.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suggest FILE}: how the sentences of a text were translated before, and which terms they hold. */
@Command(
        name = "suggest",
        header = "Tells how a text was translated before, and its terms.",
        description = "Sentence by sentence. With --json there is one a line.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hangyeol suggest article.txt",
            "  hangyeol suggest old.txt --encoding CP949 --memory news --date 2014-05-01",
            "  pbpaste | hangyeol suggest - --threshold 80"
        })
final class SuggestCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    /** More than the server takes of any text: four bytes for each of its 10,000,000 characters. */
    private static final int LONGEST_FILE = 40_000_000;

    @ParentCommand
    private HangyeolCommand hangyeol;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A plain text; - is the input.")
    private String file;

    @Option(names = "--source", paramLabel = "LANGUAGE", description = "ko or en; else ko if there is Hangul in it.")
    private String source;

    @Option(
            names = {"-m", "--memory"},
            paramLabel = "NAME",
            description = "Look in this memory; may be given again. Else in all.")
    private List<String> memories;

    @Option(
            names = {"-t", "--termbase"},
            paramLabel = "NAME",
            description = "Look in this termbase; may be given again. Else in all.")
    private List<String> termbases;

    @Option(names = "--threshold", paramLabel = "PERCENT", description = "Lowest percent of a match, from 50.")
    private Integer threshold;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "3",
            description = "Matches a sentence: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--date", paramLabel = "DATE", description = "When the text was written, as 2026-11-23.")
    private String date;

    @Option(names = "--document", paramLabel = "NAME", description = "What the text is called in the memory.")
    private String document;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "Of the file: ${DEFAULT-VALUE}.")
    private Charset encoding;

    @Override
    public Integer call() throws IOException {
        ObjectNode request = request(text());
        Server server = hangyeol.server();
        InputStream answer =
                server.openLines(Address.of("suggestions"), request).body();
        SuggestionPrinter printer = new SuggestionPrinter(hangyeol.terminal.out);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            for (String line; (line = next(server, lines)) != null && !hangyeol.terminal.out.checkError(); ) {
                JsonNode segment = Server.JSON.readTree(line);
                if (segment.has("error")) {
                    throw new RefusedException(segment.path("error"));
                }
                hangyeol.printIfJson(segment);
                if (!hangyeol.json) {
                    printer.print(segment);
                }
            }
        }
        return 0;
    }

    private static String next(Server server, BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw server.broken(e);
        }
    }

    private ObjectNode request(String text) {
        ObjectNode request = Server.JSON.createObjectNode().put("text", text);
        request.put("source", source != null ? source : hasHangul(text) ? "ko" : "en");
        request.put("limit", limit);
        request.put("threshold", threshold);
        request.put("date", date);
        request.put("document", document);
        request.putPOJO("memories", memories);
        request.putPOJO("termbases", termbases);
        return request;
    }

    private static boolean hasHangul(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private String text() throws IOException {
        byte[] bytes;
        try (InputStream in =
                file.equals(STANDARD_INPUT) ? hangyeol.terminal.in : Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(LONGEST_FILE + 1);
        }
        if (bytes.length > LONGEST_FILE) {
            throw wrong("'%s' is too long: a text may have 10,000,000 characters.".formatted(file));
        }
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw wrong("'%s' is not in %s. Say what it is in, like --encoding CP949.".formatted(file, encoding));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
