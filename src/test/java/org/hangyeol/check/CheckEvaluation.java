package org.hangyeol.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Prints what the checks find in 1,000 real pairs, to be read: {@code mvn -q test -Pevaluate
 * -Dtest=CheckEvaluation -Ddata=…}. Most pairs are right, so nearly every finding must be a mistake of the data:
 * rows that do not belong together, lost quotation marks, spaces from web pages.
 */
class CheckEvaluation {
    private static final Path DATA = Path.of(System.getProperty("hangyeol.data", "../shared/data"));
    /** The news is not cut into articles; rows that stand together are often of one. */
    private static final int ROWS_IN_DOCUMENT = 20;

    @Test
    void printFindingsInNews() throws IOException {
        print(Language.KO);
        print(Language.EN);
    }

    private static void print(Language from) throws IOException {
        Map<FindingCode, List<String>> found = new TreeMap<>();
        List<CheckedPair> all = new ArrayList<>();
        int pairs = 0;
        int pairsWithFindings = 0;
        // Not readAllLines: the second column ends with a carriage return, which is not the end of a row.
        for (String row : Files.readString(DATA.resolve("news/dev.tsv")).split("\n")) {
            String[] columns = row.replace("\r", "").split("\t");
            Segment korean = Segment.of(columns[0]);
            Segment english = Segment.of(columns[2]);
            CheckedPair pair = from == Language.KO
                    ? CheckedPairs.pair(korean, from, english)
                    : CheckedPairs.pair(english, from, korean);
            List<Finding> findings = new ArrayList<>();
            Checker.pairChecks(CheckedPairs.names(null)).forEach(check -> check.check(pair, findings::add));
            all.add(pair);
            pairs++;
            pairsWithFindings += findings.isEmpty() ? 0 : 1;
            int number = pairs;
            findings.forEach(finding -> found.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                    .add("%d: %s%n      %s%n      %s"
                            .formatted(
                                    number,
                                    finding.message(),
                                    pair.source().segment().text(),
                                    pair.target().segment().text())));
        }
        for (int start = 0; start < all.size(); start += ROWS_IN_DOCUMENT) {
            List<CheckedPair> document = all.subList(start, Math.min(start + ROWS_IN_DOCUMENT, all.size()));
            int first = start + 1;
            Checker.documentChecks(CheckedPairs.names(null))
                    .forEach(check -> check.check(
                            document,
                            (place, finding) -> found.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                                    .add("%d: %s".formatted(first + place, finding.message()))));
        }
        System.out.printf("From %s: %d pairs, %d with findings%n", from, pairs, pairsWithFindings);
        found.forEach((code, texts) -> System.out.printf("  %-20s %4d%n", code, texts.size()));
        found.forEach((code, texts) -> texts.forEach(text -> System.out.printf("  %s %s%n", code, text)));
    }
}
