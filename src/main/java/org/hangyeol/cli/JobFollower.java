package org.hangyeol.cli;

import java.util.Set;

/** Waits for the end of a job, and shows how far it is. */
final class JobFollower {
    private static final int SHORTEST_PAUSE = 50;
    private static final int LONGEST_PAUSE = 1000;

    /** How often in a row the server may not answer, a second each. */
    private static final int MOST_FAILURES = 30;

    /** Too many requests, and what proxies say of a server that starts again. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final HangyeolCommand hangyeol;
    private final Server server;

    JobFollower(HangyeolCommand hangyeol, Server server) {
        this.hangyeol = hangyeol;
        this.server = server;
    }

    /**
     * The report of a job that has ended. Whoever ends this process before is told that the job goes on.
     *
     * @throws UnreachableException if the server does not answer for half a minute
     */
    JobReport end(long job) {
        Thread farewell = new Thread(() -> hangyeol.terminal.err.printf(
                "%nThe server goes on with job %d. 'hangyeol jobs %d --follow' shows it, 'hangyeol cancel %d' ends it.%n",
                job, job, job));
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            return follow(job);
        } finally {
            forget(farewell);
        }
    }

    private static void forget(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // this process is being ended, and says so
        }
    }

    private JobReport follow(long job) {
        Progress progress = hangyeol.progress();
        int failures = 0;
        int pause = SHORTEST_PAUSE;
        String state = "";
        try {
            while (true) {
                try {
                    JobReport report = new JobReport(server.get(Address.of("jobs", job)));
                    if (report.hasEnded()) {
                        return report;
                    }
                    if (!report.state().equals(state)) {
                        progress.begin(title(report));
                        state = report.state();
                    }
                    show(progress, report);
                    failures = 0;
                    pause = Math.min(LONGEST_PAUSE, pause * 3 / 2);
                } catch (RefusedException | UnreachableException e) {
                    if (++failures > MOST_FAILURES || !passes(e)) {
                        throw e;
                    }
                    pause = LONGEST_PAUSE;
                }
                sleep(pause);
            }
        } finally {
            progress.end();
        }
    }

    private static boolean passes(RuntimeException failure) {
        return !(failure instanceof RefusedException refused) || PASSING.contains(refused.status());
    }

    private static String title(JobReport report) {
        return report.filename().isEmpty() ? "job " + report.job() : report.filename();
    }

    private static void show(Progress progress, JobReport report) {
        if (report.isWaiting()) {
            progress.waiting("waits for other jobs");
        } else {
            // What takes an import back reads no file, and knows how many units there are.
            boolean noFile = report.number("unitsTotal") > 0;
            progress.at(
                    report.number(noFile ? "read" : "bytesRead"),
                    report.number(noFile ? "unitsTotal" : "bytesTotal"),
                    report.number("read"));
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
