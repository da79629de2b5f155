package org.hangyeol.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.hangyeol.access.CreateKeyCommand;

/** Starts the server; with the argument {@code create-key}, only what it takes to make a key. */
@QuarkusMain
public class Main {
    /**
     * OmegaT and Okapi send {@code langpair=ko|en} with the bar as it is, which RFC 3986 forbids. Quarkus would refuse
     * such an address before anything else sees it; this must be set before its classes are loaded. Percent signs that
     * encode nothing are refused by Vert.x all the same.
     */
    private static final String TAKES_ANY_CHARACTER = "vertx.disableURIValidation";

    private static final int WRONG_USE = 2;

    /** @param arguments none, or those of {@link CreateKeyCommand} */
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
            System.err.printf(
                    "Unknown argument: '%s'. Give none to start the server, or %s NAME to make a key.%n",
                    arguments[0], CreateKeyCommand.NAME);
            System.exit(WRONG_USE);
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
