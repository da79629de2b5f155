package org.hangyeol.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code import FILE…}: files into a memory or a termbase. */
@Command(
        name = "import",
        customSynopsis = "hangyeol import (--memory=NAME | --termbase=NAME) [OPTIONS] FILE...",
        header = "Imports files into a memory or a termbase.",
        description =
                "One after another, and waits for the end. Several texts (.txt, .ko, .en) for a memory are one import, for"
                        + " two may be a text and its translation, as their names say: a.ko.txt and a.en.txt. With --json"
                        + " there is one report a line. Ctrl+C leaves the server at work.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hangyeol import news.tmx --memory news",
            "  hangyeol import *.csv --memory news --outlet KCNA --dry-run",
            "  hangyeol import article.ko.txt article.en.txt --memory news",
            "  hangyeol import desk.tbx --termbase desk --create",
            "  xzcat old.tmx.xz | hangyeol import - --filename old.tmx --memory news"
        })
final class ImportCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(txt(\\.gz)?|ko|en)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int NOT_FOUND = 404;

    @ParentCommand
    private HangyeolCommand hangyeol;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files whose names tell their format; - is the input.")
    private List<String> files;

    @ArgGroup(multiplicity = "1")
    private Target target;

    @Option(names = "--filename", paramLabel = "NAME", description = "What the standard input is called: old.tmx.")
    private String filename;

    @Option(names = "--create", description = "Make the memory or termbase if there is none of that name.")
    private boolean create;

    @Option(names = "--no-wait", description = "Send the files and do not wait for the end.")
    private boolean noWait;

    @Mixin
    private ImportOptions options;

    @Override
    public Integer call() {
        refuseWrongUse();
        Server server = hangyeol.server();
        findOrCreate(server);
        int code = 0;
        for (List<String> together : imports()) {
            code = worse(code, importFiles(server, together));
        }
        return code;
    }

    /** What is sent together: each file by itself, but all texts for a memory at once. */
    private List<List<String>> imports() {
        List<List<String>> imports = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            boolean text = target.memory != null
                    && filename == null
                    && TEXT.matcher(file).matches();
            if (!text) {
                imports.add(List.of(file));
            } else {
                if (texts.isEmpty()) {
                    imports.add(texts);
                }
                texts.add(file);
            }
        }
        return imports;
    }

    /** Nothing is sent if one of the files cannot be. */
    private void refuseWrongUse() {
        for (String file : files) {
            if (file.equals(STANDARD_INPUT)) {
                if (filename == null) {
                    throw wrong("The format of the standard input is not known: name it with --filename old.tmx.");
                }
            } else if (!Files.isRegularFile(Path.of(file)) || !Files.isReadable(Path.of(file))) {
                throw wrong("'%s' is no file that can be read.".formatted(file));
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Asks before a large file is sent: a wrong name or key is told at once. */
    private void findOrCreate(Server server) {
        try {
            server.get(target.address());
        } catch (RefusedException e) {
            if (e.status() != NOT_FOUND || !create) {
                throw e;
            }
            server.put(target.address(), Server.JSON.createObjectNode());
            hangyeol.remark("'%s' is new.".formatted(target.name()));
        }
    }

    /** One refused file does not keep the others out, unless they would be refused for the same reason. */
    private int importFiles(Server server, List<String> together) {
        try {
            JobReport sent = send(server, together);
            if (noWait) {
                hangyeol.remark("%s: job %d. 'hangyeol jobs %d --follow' shows it."
                        .formatted(sent.filename(), sent.job(), sent.job()));
                hangyeol.printIfJson(sent.json());
                return 0;
            }
            return hangyeol.tell(new JobFollower(hangyeol, server).end(sent.job()));
        } catch (RefusedException e) {
            if (e.concernsKey()) {
                throw e;
            }
            hangyeol.terminal.err.print(title(together) + ": ");
            return hangyeol.tell(e);
        } catch (IOException e) {
            hangyeol.terminal.err.println(HangyeolCommand.reason(e));
            return HangyeolCommand.FAILED;
        }
    }

    private static String title(List<String> files) {
        return files.size() == 1 ? files.get(0) : "%s and %d more".formatted(files.get(0), files.size() - 1);
    }

    private JobReport send(Server server, List<String> together) throws IOException {
        Path first = Path.of(together.get(0));
        String name = filename != null ? filename : first.getFileName().toString();
        Address address = options.addTo(target.address("imports"));
        Progress progress = hangyeol.progress();
        progress.begin(name + ", sending");
        try {
            Upload.Body body;
            if (together.size() > 1) {
                body = Upload.form(named(together), progress);
            } else {
                address = address.with("filename", name);
                body = together.get(0).equals(STANDARD_INPUT)
                        ? Upload.of(hangyeol.terminal.in, progress)
                        : Upload.of(first, progress);
            }
            return new JobReport(server.upload(address, body));
        } finally {
            progress.end();
        }
    }

    /** Files by their names, with the folders that are not of all: they may say the language. */
    private static Map<String, Path> named(List<String> files) {
        List<Path> paths = files.stream()
                .map(file -> Path.of(file).toAbsolutePath().normalize())
                .toList();
        Path common = paths.get(0).getParent();
        for (Path path : paths) {
            while (common != null && !path.startsWith(common)) {
                common = common.getParent();
            }
        }
        Map<String, Path> named = new LinkedHashMap<>();
        for (Path path : paths) {
            named.put(common == null ? path.toString() : common.relativize(path).toString(), path);
        }
        return named;
    }

    /** Of two exit codes the one that scripts must know: failures before what is not whole, before success. */
    private static int worse(int one, int other) {
        return one == HangyeolCommand.FAILED || other == HangyeolCommand.FAILED
                ? HangyeolCommand.FAILED
                : Math.max(one, other);
    }
}
