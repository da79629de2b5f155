package org.hangyeol.benchmark;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * Seconds, of all cores together, in which this virtual machine wanted to run and another one had the processor, since
     * it was started; NaN where the system does not say.
     */
    static double stolenSeconds() throws IOException {
        Path times = Path.of("/proc/stat");
        if (Files.notExists(times)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(times)) {
            String total = lines.findFirst().orElseThrow();
            return Double.parseDouble(total.split(" +")[8]) / 100; // proc(5): in hundredths of a second
        }
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
