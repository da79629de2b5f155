package org.hangyeol.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes: UTF-8, whatever the locale says. */
final class Terminal {
    /** Set by the launcher script, which can ask whether the standard error is a terminal; Java cannot. */
    private static final String IS_TERMINAL = "hangyeol.terminal";

    final InputStream in;

    /** The same as {@link #out}, for what is no text; flush one before the other is used. */
    final OutputStream bytes;

    /** What was asked for, and nothing else. */
    final PrintWriter out;

    /** Progress, remarks and failures. */
    final PrintWriter err;

    /** Whether a person looks at {@link #err}, so that a line may be written over. */
    final boolean interactive;

    Terminal(InputStream in, OutputStream out, OutputStream err, boolean interactive) {
        this.in = in;
        this.bytes = out;
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.interactive = interactive;
    }

    /** That of this process. */
    static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                isInteractive());
    }

    private static boolean isInteractive() {
        String said = System.getProperty(IS_TERMINAL);
        if (said != null) {
            return said.equals("true");
        }
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there is a console even where everything is redirected, and this method to tell.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
