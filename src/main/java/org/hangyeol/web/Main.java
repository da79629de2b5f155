package org.hangyeol.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.hangyeol.access.CreateKeyCommand;
import org.hangyeol.cli.HangyeolCommand;

/**
 * Without arguments starts the server; with {@code create-key}, only what it takes to make a key; else it is the command
 * line, a client of a server that runs already, and nothing is started at all.
 */
@QuarkusMain
public class Main {
    /**
     * OmegaT and Okapi send {@code langpair=ko|en} with the bar as it is, which RFC 3986 forbids. Quarkus would refuse
     * such an address before anything else sees it; this must be set before its classes are loaded. Percent signs that
     * encode nothing are refused by Vert.x all the same.
     */
    private static final String TAKES_ANY_CHARACTER = "vertx.disableURIValidation";

    /** @param arguments none, or those of {@link CreateKeyCommand} or {@link HangyeolCommand} */
    public static void main(String... arguments) {
        System.setProperty(TAKES_ANY_CHARACTER, "true");
        if (arguments.length == 0) {
            Quarkus.run();
        } else if (arguments[0].equals(CreateKeyCommand.NAME)) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.banner.enabled", "false");
            System.setProperty("quarkus.log.console.level", "ERROR");
            Quarkus.run(CreateKeyCommand.class, Main::ended, arguments);
        } else {
            System.exit(HangyeolCommand.run(arguments));
        }
    }

    private static void ended(int code, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("already in use")) {
                System.err.println(
                        "The database is in use: the server runs. Stop it first, or make keys with POST /api/keys.");
                break;
            }
        }
        System.exit(failure == null ? code : 1);
    }
}
