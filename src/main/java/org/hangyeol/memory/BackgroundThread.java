package org.hangyeol.memory;

/**
 * Threads whose work nobody waits for by the keystroke: imports and what the index does about them. They leave the
 * processors to those who look something up, if Java was started with {@code -XX:ThreadPriorityPolicy=1
 * -XX:JavaPriority1_To_OSPriority=19}; otherwise the system treats all threads alike.
 */
public final class BackgroundThread {
    private BackgroundThread() {}

    /** A thread that is not started yet. */
    public static Thread of(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
