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
                load(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                runtime.maxMemory() / (1 << 20),
                collectors);
    }

    /** How many threads wanted to run, on the average of the last minute; more than cores: figures are too high. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Bytes of live objects in this process, as far as the collector finds out when asked twice. */
    public static long usedHeapAfterCollection() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Prints how long the collector stopped this process so far, a source of high p99, and how busy the machine was. */
    public static void printAfter() {
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            count += collector.getCollectionCount();
            millis += collector.getCollectionTime();
        }
        System.out.printf(
                Locale.ROOT,
                "%n%,d garbage collections in this process, %,d ms together; load after %.1f%n",
                count,
                millis,
                load());
    }
}
