package org.hangyeol.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.hangyeol.analysis.NorthSouthTest.Pair;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The share of 1,000 news sentences whose forms are the same in both spellings, and the sentences where they differ. */
class NorthSouthEvaluation {

    @Test
    void shareOfSentencesWithTheSameForms() throws IOException {
        Path file = Path.of(System.getProperty("hangyeol.data"), "news", "dev.tsv");
        List<Pair> pairs = Pair.parse(Files.readString(file));
        List<Pair> different =
                pairs.stream().filter(pair -> !pair.hasSameForms()).toList();
        double share = 100.0 * (pairs.size() - different.size()) / pairs.size();
        System.out.printf("Same forms in North and South: %.1f %% of %d sentences%n", share, pairs.size());
        different.forEach(pair -> System.out.printf("  S %s%n  N %s%n", pair.south(), pair.north()));
        assertTrue(share >= 99.5, "measured before: 99.7 %");
    }
}
