package org.hangyeol.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Where the server is, and who asks. */
final class ServerOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--server",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:HANGYEOL_SERVER:-http://localhost:8080}",
            description = "Where the server is; also the variable HANGYEOL_SERVER. Now: ${DEFAULT-VALUE}")
    private String server;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A file with the key. Also, with the key itself, the variable HANGYEOL_KEY.")
    private Path keyFile;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            scope = ScopeType.INHERIT,
            description = "The key itself. Others on this machine can see it in the list of processes.")
    private String key;

    /** @throws ParameterException if the address is none, or the key */
    Server server() {
        return new Server(address(), key());
    }

    private URI address() {
        try {
            URI address = URI.create(server.contains("://") ? server : "http://" + server);
            if (address.getHost() != null && address.getScheme().matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw wrong("'%s' is no address of a server. Write it like http://localhost:8080.".formatted(server));
    }

    private String key() {
        String found = key;
        if (found == null && keyFile != null) {
            try {
                found = Files.readString(keyFile);
            } catch (IOException e) {
                throw wrong("The file of the key cannot be read: " + HangyeolCommand.reason(e));
            }
        }
        if (found == null) {
            found = System.getenv("HANGYEOL_KEY");
        }
        if (found == null || found.isBlank()) {
            return null;
        }
        if (!found.strip().matches("[!-~]+")) {
            throw wrong("The key is none: a key is one word like hgk_….");
        }
        return found.strip();
    }

    /** What to throw if the arguments are wrong. */
    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
