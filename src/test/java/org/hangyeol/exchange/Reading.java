package org.hangyeol.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

/** All that a reader gave, and the order in which it did, as the lines of a golden file. */
public record Reading(List<ImportedUnit> read, List<Problem> problems, List<String> lines) {

    /** Makes the reader of a file; what is wrong with it goes to the consumer. */
    public interface Opening {
        UnitReader open(Consumer<Problem> problems) throws IOException;
    }

    /** Reads everything. A file that is not of the format gives one line UNREADABLE. */
    public static Reading of(Opening opening) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (UnitReader reader = opening.open(reading::add)) {
            for (ImportedUnit unit = reader.next(); unit != null; unit = reader.next()) {
                reading.add(unit);
            }
            if (reader.next() != null) {
                throw new AssertionError("a unit after the end");
            }
        } catch (UnreadableFileException e) {
            reading.lines.add("UNREADABLE " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    public List<UnitDraft> units() {
        return read.stream().map(ImportedUnit::draft).toList();
    }

    /** Where each unit begins in the file. */
    public List<Long> starts() {
        return read.stream().map(ImportedUnit::line).toList();
    }

    /** Korean and English texts, codes shown in them. */
    public List<String> texts() {
        return units().stream()
                .map(unit -> show(unit.ko()) + " | " + show(unit.en()))
                .toList();
    }

    /** Severity, place and message of each problem. */
    public List<String> problemLines() {
        return problems.stream().map(Reading::show).toList();
    }

    private void add(Problem problem) {
        problems.add(problem);
        lines.add(show(problem));
        lines.add("  > " + visible(problem.excerpt()));
    }

    private void add(ImportedUnit unit) {
        UnitDraft draft = unit.draft();
        read.add(unit);
        lines.add("UNIT " + unit.line() + " " + draft.sourceLanguage());
        addField("ko", show(draft.ko()));
        addField("en", show(draft.en()));
        addField("document", draft.place().document());
        addField("outlet", draft.outlet());
        addField("position", draft.place().position());
        addField("before", draft.place().before());
        addField("after", draft.place().after());
        addField("status", draft.status());
        addField("creator", draft.created().by());
        addField("created", draft.created().at());
        addField("author", draft.changed().by());
        addField("changed", draft.changed().at());
        addField("note", draft.note());
        addField("tmx", draft.tmx());
    }

    private void addField(String name, Object value) {
        if (value != null) {
            lines.add("  " + name + ": " + visible(value.toString()));
        }
    }

    private static String show(Problem problem) {
        return "%s %d:%d %s"
                .formatted(problem.severity(), problem.line(), problem.column(), visible(problem.message()));
    }

    private static String show(Segment segment) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (InlineCode code : segment.codes()) {
            shown.append(segment.text(), from, code.offset());
            shown.append('{')
                    .append("+-=".charAt(code.kind().ordinal()))
                    .append(code.markup())
                    .append('}');
            from = code.offset();
        }
        return shown.append(segment.text().substring(from)).toString();
    }

    private static String visible(String text) {
        return text.replace('\n', '⏎');
    }
}
