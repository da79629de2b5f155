package org.hangyeol.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How progress looks, by a clock of its own. */
class ProgressTest {
    private final StringWriter shown = new StringWriter();
    private long now = 123_456_789;

    private Progress progress(boolean bar) {
        return new Progress(new PrintWriter(shown), bar, () -> now);
    }

    private void later(long milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** What was shown, each line without the blanks that wipe the one before. */
    private List<String> lines() {
        return shown.toString().replace('\r', '\n').lines().map(String::strip).toList();
    }

    @Test
    void barIsWrittenOverAndWipedAtTheEnd() {
        Progress progress = progress(true);
        progress.begin("news.tmx, sending");
        progress.at(0, 20_000_000, -1);
        later(50);
        progress.at(1, 20_000_000, -1); // too soon
        later(1950);
        progress.at(5_000_000, 20_000_000, -1);
        progress.end();
        assertEquals(
                List.of(
                        "",
                        "news.tmx, sending  [--------------------]   0 %  0 B",
                        "news.tmx, sending  [#####---------------]  25 %  5.0 MB, 2.5 MB/s, 0:06 left",
                        ""),
                lines());
        assertEquals(4, shown.toString().chars().filter(c -> c == '\r').count());
    }

    @Test
    void elsewhereThereIsALineEveryTenSeconds() {
        Progress progress = progress(false);
        progress.begin("news.tmx");
        for (int second = 0; second <= 25; second++) {
            progress.at(second * 1000L, 100_000, second * 20_000L);
            later(1000);
        }
        progress.end();
        assertEquals(
                List.of(
                        "news.tmx   10 %  200,000, 20,000/s, 1:30 left",
                        "news.tmx   20 %  400,000, 20,000/s, 1:20 left"),
                lines());
    }

    @Test
    void totalMayBeUnknownAndNothingMayHaveHappened() {
        Progress progress = progress(true);
        progress.begin("소식".repeat(20));
        later(2000);
        progress.waiting("waits for other jobs");
        later(2000);
        progress.at(0, 1000, 0);
        later(2000);
        progress.at(6000, 0, -1);
        String title = "소식".repeat(11) + "소…";
        assertEquals(
                List.of(
                        "",
                        title + "  waits for other jobs",
                        title + "  [--------------------]   0 %  0, 0/s",
                        title + "  6.0 kB, 1.0 kB/s"),
                lines());
    }

    @Test
    void nobodyIsToldAnythingIfThatIsWanted() {
        Progress progress = new Progress(null, true, () -> now);
        progress.begin("x");
        later(60_000);
        progress.at(1, 2, 3);
        progress.waiting("x");
        progress.end();
        assertEquals("", shown.toString());
    }

    @Test
    void amountsAreWrittenAsPeopleReadThem() {
        assertEquals(
                List.of("0 B", "999 B", "1.0 kB", "999.9 kB", "1.0 MB", "1.5 GB", "2000.0 TB"),
                List.of(
                        Progress.size(0),
                        Progress.size(999),
                        Progress.size(1000),
                        Progress.size(999_900),
                        Progress.size(999_999),
                        Progress.size(1_500_000_000),
                        Progress.size(2_000_000_000_000_000L)));
        assertEquals("1,234,567", Progress.count(1_234_567));
        assertEquals(
                List.of("0:00", "1:05", "1:00:09"), List.of(Progress.time(0), Progress.time(65), Progress.time(3609)));
    }

    @Test
    void koreanTakesTwoColumnsHoweverItIsComposed() {
        assertEquals(4, Columns.width("한결"));
        assertEquals(4, Columns.width(java.text.Normalizer.normalize("한결", java.text.Normalizer.Form.NFD)));
        assertEquals(6, Columns.width("社會省"));
        assertEquals(3, Columns.width("a\u200Fb\u0301c"));
        assertEquals(2, Columns.width("😀"));
    }
}
