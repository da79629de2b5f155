package org.hangyeol.benchmark;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a benchmark ran on. */
public final class Machine {
    private Machine() {}

    /** Prints the facts of the machine and of this process. */
    public static void print() {
        Runtime runtime = Runtime.getRuntime();
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(", "));
        System.out.printf(
                Locale.ROOT,
                "%n%,d units; %d cores (%s %s), load before %.1f; %s %s; heap at most %,d MB; %s%n",
                BenchmarkFiles.UNITS,
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                runtime.maxMemory() / (1 << 20),
                collectors);
    }

    /** Prints how often and how long the collector stopped this process so far, which is where a p99 may come from. */
    public static void printCollections() {
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            count += collector.getCollectionCount();
            millis += collector.getCollectionTime();
        }
        System.out.printf(Locale.ROOT, "%n%,d garbage collections in this process, %,d ms together%n", count, millis);
    }
}
