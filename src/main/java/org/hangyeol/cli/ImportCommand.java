package org.hangyeol.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

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
                "One after another, and waits for the end. With --json there is one report a line. Ctrl+C leaves the"
                        + " server at work.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hangyeol import news.tmx --memory news",
            "  hangyeol import *.csv --memory news --outlet KCNA --dry-run",
            "  hangyeol import desk.tbx --termbase desk --create",
            "  xzcat old.tmx.xz | hangyeol import - --filename old.tmx --memory news"
        })
final class ImportCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
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
        for (String file : files) {
            code = worse(code, importFile(server, file));
        }
        return code;
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
    private int importFile(Server server, String file) {
        try {
            JobReport sent = send(server, file);
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
            hangyeol.terminal.err.print(file + ": ");
            return hangyeol.tell(e);
        } catch (IOException e) {
            hangyeol.terminal.err.println(HangyeolCommand.reason(e));
            return HangyeolCommand.FAILED;
        }
    }

    private JobReport send(Server server, String file) throws IOException {
        String name = filename != null ? filename : Path.of(file).getFileName().toString();
        Address address = options.addTo(target.address("imports").with("filename", name));
        Progress progress = hangyeol.progress();
        progress.begin(name + ", sending");
        try {
            BodyPublisher body = file.equals(STANDARD_INPUT)
                    ? Upload.of(hangyeol.terminal.in, progress)
                    : Upload.of(Path.of(file), progress);
            return new JobReport(server.upload(address, body));
        } finally {
            progress.end();
        }
    }

    /** Of two exit codes the one that scripts must know: failures before what is not whole, before success. */
    private static int worse(int one, int other) {
        return one == HangyeolCommand.FAILED || other == HangyeolCommand.FAILED
                ? HangyeolCommand.FAILED
                : Math.max(one, other);
    }
}
