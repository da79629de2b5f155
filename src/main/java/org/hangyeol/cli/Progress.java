package org.hangyeol.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far something is: on a terminal one line that is written over, elsewhere a line every ten seconds, so that what
 * is done sooner says nothing.
 */
final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE_OF_BAR = SECOND / 10;
    private static final long PAUSE_OF_LINES = 10 * SECOND;
    private static final int BAR = 20;
    private static final int LINE = 79;
    private static final int LONGEST_TITLE = 24;

    private final PrintWriter to;
    private final boolean bar;
    private final LongSupplier clock;

    private String title = "";
    private long began;
    private long last;
    private boolean shown;

    /**
     * @param to null to say nothing
     * @param bar whether lines may be written over
     * @param clock in nanoseconds
     */
    Progress(PrintWriter to, boolean bar, LongSupplier clock) {
        this.to = to;
        this.bar = bar;
        this.clock = clock;
    }

    /** Something new begins: rates count from now. */
    void begin(String what) {
        title = what.length() > LONGEST_TITLE ? what.substring(0, LONGEST_TITLE - 1) + "…" : what;
        began = clock.getAsLong();
        last = bar ? began - PAUSE_OF_BAR : began;
    }

    /**
     * It has come so far. Most calls show nothing.
     *
     * @param done how much of the total; bytes, or whatever it is counted in
     * @param total 0 if it is not known
     * @param units how many units or concepts that were; -1 if bytes are what counts
     */
    void at(long done, long total, long units) {
        if (!isTime()) {
            return;
        }
        double seconds = (last - began) / (double) SECOND;
        StringBuilder line = new StringBuilder(title).append("  ");
        if (total > 0) {
            int percent = (int) Math.min(100, 100 * done / total);
            int full = percent * BAR / 100;
            line.append(bar ? "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " : "")
                    .append("%3d %%  ".formatted(percent));
        }
        line.append(units < 0 ? size(done) : count(units));
        if (seconds >= 1) {
            line.append(", ").append(units < 0 ? size((long) (done / seconds)) : count((long) (units / seconds)));
            line.append("/s");
            if (total > 0 && done > 0) {
                line.append(", ")
                        .append(time((long) (seconds * (total - done) / done)))
                        .append(" left");
            }
        }
        show(line.toString());
    }

    /** It waits, and nobody knows how long. */
    void waiting(String forWhat) {
        if (isTime()) {
            show(title + "  " + forWhat);
        }
    }

    private boolean isTime() {
        long now = clock.getAsLong();
        if (to == null || now - last < (bar ? PAUSE_OF_BAR : PAUSE_OF_LINES)) {
            return false;
        }
        last = now;
        return true;
    }

    private void show(String line) {
        if (bar) {
            to.print('\r' + line + " ".repeat(Math.max(0, LINE - Columns.width(line))));
            to.flush();
            shown = true;
        } else {
            to.println(line);
        }
    }

    /** Takes the line away, so that others can be written. */
    void end() {
        if (shown) {
            to.print('\r' + " ".repeat(LINE) + '\r');
            to.flush();
            shown = false;
        }
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Bytes as people read them, in powers of 1000. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double size = bytes / 1000.0;
        String[] names = {"kB", "MB", "GB", "TB"};
        int name = 0;
        while (size >= 999.95 && name < names.length - 1) {
            size /= 1000;
            name++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, names[name]);
    }

    static String time(long seconds) {
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
