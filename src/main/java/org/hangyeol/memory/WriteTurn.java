package org.hangyeol.memory;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Lets one writer after another into the database, in the order in which they came: so what is derived from the rows
 * can follow the commits in their order. Why one is enough: {@code docs/decisions/0008-one-writer.md}.
 */
@ApplicationScoped
public class WriteTurn {
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Does something while nobody writes, without a transaction. */
    <T> T pause(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Does the work in a transaction of its own, and returns when it is committed. */
    public <T> T write(Callable<T> work) {
        turn.lock();
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            turn.unlock();
        }
    }
}
