package org.hangyeol.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All origins of an index, numbered from 0, and their memories likewise. Added by one thread at a time, read by any. */
final class Origins {
    private final Map<Origin, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Long, Integer> memoryNumbers = new ConcurrentHashMap<>();
    private volatile Origin[] origins = new Origin[16];
    private volatile int[] memories = new int[16];

    /** The number of an origin, a new one if it has none. */
    int number(Origin origin) {
        Integer known = numbers.get(origin);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == origins.length) {
            origins = Arrays.copyOf(origins, 2 * number);
            memories = Arrays.copyOf(memories, 2 * number);
        }
        origins[number] = origin;
        memories[number] = memoryNumbers.computeIfAbsent(origin.memory(), memory -> memoryNumbers.size());
        numbers.put(origin, number);
        return number;
    }

    Origin get(int number) {
        return origins[number];
    }

    int size() {
        return numbers.size();
    }

    /** The penalties of some memories, for every origin at hand. */
    Penalties penalties(Map<Long, Integer> memories) {
        int[] ofMemory = new int[memoryNumbers.size()];
        Arrays.fill(ofMemory, Penalties.NOT_WANTED);
        memories.forEach((memory, penalty) -> {
            Integer number = memoryNumbers.get(memory);
            if (number != null && number < ofMemory.length) {
                ofMemory[number] = penalty;
            }
        });
        return new Penalties(this.memories, ofMemory);
    }

    /** Which memories a search looks in, and how far each stands back. */
    record Penalties(int[] memoryOfOrigin, int[] ofMemory) {
        static final int NOT_WANTED = -1;

        /** {@link #NOT_WANTED} if the search does not look in the memory of that origin. */
        int of(int origin) {
            return ofMemory[memoryOfOrigin[origin]];
        }
    }
}
