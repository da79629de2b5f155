package org.hangyeol.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server. */
@QuarkusMain
public class Main {
    /**
     * OmegaT and Okapi send {@code langpair=ko|en} with the bar as it is, which RFC 3986 forbids. Quarkus would refuse
     * such an address before anything else sees it; this must be set before its classes are loaded. Percent signs that
     * encode nothing are refused by Vert.x all the same.
     */
    private static final String TAKES_ANY_CHARACTER = "vertx.disableURIValidation";

    public static void main(String... arguments) {
        System.setProperty(TAKES_ANY_CHARACTER, "true");
        Quarkus.run(arguments);
    }
}
