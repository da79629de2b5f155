package org.hangyeol.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: what all commands share, and what they end with. */
@Command(
        name = "hangyeol",
        subcommands = {
            ImportCommand.class,
            ExportCommand.class,
            SuggestCommand.class,
            TermsCommand.class,
            JobsCommand.class
        },
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = HangyeolCommand.Version.class,
        sortOptions = false,
        abbreviateSynopsis = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            HangyeolCommand.FAILED + ":the server refused or failed, or a file cannot be read or written",
            HangyeolCommand.WRONG_USE + ":wrong use of the command line",
            HangyeolCommand.INCOMPLETE + ":imported, but something was skipped",
            HangyeolCommand.UNREACHABLE + ":the server does not answer, or the connection broke off"
        },
        description = "Files into a running Hangyeol server and out of it, and look-ups, from a shell.",
        footerHeading = "%nThe server itself:%n",
        footer = {
            "  java -jar quarkus-run.jar             starts it",
            "  java -jar quarkus-run.jar create-key NAME [ROLE]",
            "                                        makes a key while it does not run"
        })
public final class HangyeolCommand implements Runnable {
    /** The server refused or failed, or a file could not be written. */
    static final int FAILED = 1;

    static final int WRONG_USE = 2;

    /** An import was done, but something was skipped. */
    static final int INCOMPLETE = 3;

    static final int UNREACHABLE = 4;

    final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions where;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the JSON of the API and nothing else.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress and no remarks, only what was asked for, and failures.")
    boolean quiet;

    HangyeolCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does what the arguments of this process say, and tells the exit code. */
    public static int run(String... arguments) {
        Terminal terminal = Terminal.ofProcess();
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                terminal.err.printf(
                        "'%s' cannot be read: the locale has no such characters. Set LC_ALL=C.UTF-8.%n", argument);
                return WRONG_USE;
            }
        }
        int code = commandLine(terminal).execute(arguments);
        boolean written = !terminal.out.checkError();
        return code == 0 && !written ? FAILED : code;
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion.getCommandSpec().usageMessage().hidden(true);
        return new CommandLine(new HangyeolCommand(terminal))
                .addSubcommand(new HelpCommand())
                .addSubcommand(completion)
                .setOut(terminal.out)
                .setErr(terminal.err)
                .setParameterExceptionHandler((e, arguments) -> wrongUse(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    @Command(
            name = "memories",
            header = "Lists the memories that you may use.",
            description = "Name, size, description.")
    void memories() {
        NamedList.print(this, "memories", "units");
    }

    @Command(
            name = "termbases",
            header = "Lists the termbases that you may use.",
            description = "Name, size, description.")
    void termbases() {
        NamedList.print(this, "termbases", "concepts");
    }

    @Command(
            name = "undo",
            header = "Takes back what an import did.",
            description = "Waits for the end.",
            footerHeading = "%nExample:%n",
            footer = "  hangyeol undo 12")
    int undo(@Parameters(paramLabel = "JOB", description = "The number of the import.") long job) {
        Server server = server();
        long undoing =
                server.post(Address.of("jobs", job, "undo"), null).path("job").asLong();
        return tell(new JobFollower(this, server).end(undoing));
    }

    @Command(
            name = "cancel",
            header = "Ends an import that waits or runs.",
            description = "What it has added stays; 'undo' takes it back.",
            footerHeading = "%nExample:%n",
            footer = "  hangyeol cancel 12")
    int cancel(@Parameters(paramLabel = "JOB", description = "The number of the import.") long job) {
        Server server = server();
        server.post(Address.of("jobs", job, "cancel"), null);
        JobReport end = new JobFollower(this, server).end(job);
        if (!end.state().equals("CANCELLED")) {
            return tell(end);
        }
        printIfJson(end.json());
        remark(end.summary());
        return 0;
    }

    Server server() {
        return where.server();
    }

    /** Tells a person something that is not what was asked for; not with {@code --quiet} or {@code --json}. */
    void remark(String message) {
        if (!quiet && !json) {
            terminal.err.println(message);
        }
    }

    Progress progress() {
        return new Progress(
                quiet || json && !terminal.interactive ? null : terminal.err, terminal.interactive, System::nanoTime);
    }

    /** Tells that something failed, and with which exit code the command ends if it ends with it. */
    int tell(RuntimeException failure) {
        PrintWriter err = terminal.err;
        if (failure instanceof RefusedException refused) {
            refused.lines().forEach(err::println);
            printIfJson(refused.problem());
            return FAILED;
        }
        err.println(failure.getMessage());
        return failure instanceof UnreachableException ? UNREACHABLE : FAILED;
    }

    /** Tells what became of a job, and with which exit code the command ends if it ends with it. */
    int tell(JobReport report) {
        printIfJson(report.json());
        int code = report.exitCode();
        if (code == FAILED) {
            report.print(terminal.err);
        } else if (!json && !quiet) {
            report.print(terminal.out);
        }
        return code;
    }

    /** Prints an answer as one line if JSON is what was asked for. */
    void printIfJson(JsonNode answer) {
        if (json) {
            terminal.out.println(answer);
            terminal.out.flush();
        }
    }

    /** Why a file cannot be read or written, in words. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no '%s'.".formatted(e.getMessage());
        }
        if (e instanceof AccessDeniedException) {
            return "'%s' may not be opened.".formatted(e.getMessage());
        }
        return e.getMessage();
    }

    private static int failed(Exception failure, CommandLine command) {
        HangyeolCommand hangyeol =
                (HangyeolCommand) command.getCommandSpec().root().userObject();
        if (failure instanceof RefusedException || failure instanceof UnreachableException) {
            return hangyeol.tell((RuntimeException) failure);
        }
        String reason = failure instanceof IOException e ? reason(e) : "Failure: " + failure;
        if (!"Broken pipe".equals(reason)) { // who reads the output has seen enough
            hangyeol.terminal.err.println(reason);
        }
        return FAILED;
    }

    private static int wrongUse(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        if (command.getParent() == null) {
            err.println("Without arguments the server starts; 'create-key NAME' makes a key for it.");
        }
        err.printf("'%s --help' tells more.%n", command.getCommandSpec().qualifiedName());
        return WRONG_USE;
    }

    /** The version of the jar; "unknown" where the classes are not in one. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = HangyeolCommand.class.getPackage().getImplementationVersion();
            return new String[] {"hangyeol " + Objects.requireNonNullElse(version, "unknown")};
        }
    }
}
