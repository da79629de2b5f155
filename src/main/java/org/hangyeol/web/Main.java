package org.hangyeol.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // hangyeol.home may be relative to the working directory or absolute; H2 takes the first only when told to.
        System.setProperty("h2.implicitRelativePath", "true");
        Quarkus.run(args);
    }
}
