package org.hangyeol.memory;

import java.time.Clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;

/** Gives a new server an empty memory, so that the first import has a place to go. */
class FirstMemory {
    @Transactional
    void make(@Observes @Priority(10) StartupEvent start, Clock clock) {
        if (TranslationMemory.count() == 0) {
            TranslationMemory.begin(TranslationMemory.FIRST, "The memory this server began with.", clock.instant());
        }
    }
}
