package org.hangyeol.suggest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hangyeol.segment.TextSegment;

/** Keeps the answers to texts that a request holds more than once; of very many, the ones used last. Thread-safe. */
final class RepeatedSegments<T> {
    private static final int MOST = 1000;

    private final Set<String> texts = new HashSet<>();
    private final Map<String, T> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    };

    RepeatedSegments(List<TextSegment> segments) {
        Set<String> seen = new HashSet<>();
        for (TextSegment segment : segments) {
            if (!seen.add(segment.text())) {
                texts.add(segment.text());
            }
        }
    }

    Optional<T> answerTo(String text) {
        synchronized (answers) {
            return Optional.ofNullable(answers.get(text));
        }
    }

    void keep(String text, T answer) {
        if (texts.contains(text)) {
            synchronized (answers) {
                answers.put(text, answer);
            }
        }
    }
}
