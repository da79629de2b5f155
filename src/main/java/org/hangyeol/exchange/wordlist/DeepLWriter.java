package org.hangyeol.exchange.wordlist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.exchange.LeftOut;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.segment.Language;

/**
 * Writes a glossary of DeepL within its limits: one direction, one target a source, no control characters, 1,024 bytes a
 * side, 10 MiB in all. The target is the first preferred term of a concept, else the first admitted one; of concepts that
 * share a source term the first has it.
 */
public final class DeepLWriter extends WordListWriter {
    private static final int LONGEST = 1024;
    private static final int LARGEST = 10 * 1024 * 1024;

    private final boolean tabs;
    private final Set<String> sourcesWritten = new HashSet<>();
    private int bytes;

    /** @param tabs whether to part the columns by tabs, not by commas */
    public DeepLWriter(OutputStream out, boolean tabs, Language source, Consumer<LeftOut> leftOut) {
        super(out, source, leftOut);
        this.tabs = tabs;
    }

    @Override
    public void write(ConceptJson concept) throws IOException {
        List<TermJson> sources = usable(concept, source);
        List<TermJson> targets = usable(concept, source.other());
        concept.terms().stream().filter(WordStatus::isHanja).forEach(term -> leaveOut("term in Hanja", concept, term));
        if (sources.isEmpty() || targets.isEmpty()) {
            leaveOut(true, "concept without a term to write in both languages", concept);
            return;
        }
        for (TermJson from : sources) {
            pair(concept, from, targets.get(0));
        }
        for (TermJson other : targets.subList(1, targets.size())) {
            leaveOut("second target of a source", concept, other);
        }
        leaveOut(has(concept.code()), "code", concept);
        leaveOut(has(concept.definition()), "definition", concept);
        leaveOut(has(concept.note()), "note of a concept", concept);
        leaveOut(sources.size() > 1, "concept of several source terms, which becomes one of each", concept);
        List<TermJson> written = new ArrayList<>(sources);
        written.add(targets.get(0));
        leaveOutDetails(concept, written);
        leaveOutStatus(concept, sources.get(0), TermStatus.PREFERRED);
        leaveOutStatus(concept, targets.get(0), TermStatus.PREFERRED);
        leaveOutWords(concept, written);
    }

    private void pair(ConceptJson concept, TermJson from, TermJson to) throws IOException {
        String row = tabs ? from.text() + "\t" + to.text() + "\n" : quoted(from) + "," + quoted(to) + "\n";
        int length = row.getBytes(StandardCharsets.UTF_8).length;
        if (bytes + length > LARGEST) {
            leaveOut("pair beyond 10 MiB", concept, from);
        } else if (!sourcesWritten.add(from.text())) {
            leaveOut("source that another concept has too", concept, from);
        } else {
            row(row);
            bytes += length;
        }
    }

    private static String quoted(TermJson term) {
        String text = term.text();
        return text.matches("[^\",;]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private List<TermJson> usable(ConceptJson concept, Language language) {
        return WordStatus.terms(concept, language).stream()
                .filter(term -> {
                    String why = reason(term);
                    leaveOut(why != null, why, concept, term);
                    return why == null;
                })
                .toList();
    }

    /** Why a term cannot be written; null if it can. */
    private static String reason(TermJson term) {
        String text = term.text();
        if (!term.status().mayBeWritten()) {
            return "term with status " + term.status().name().toLowerCase(Locale.ROOT);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            return "term with a control character or line separator";
        }
        return text.getBytes(StandardCharsets.UTF_8).length > LONGEST ? "term of more than 1,024 bytes" : null;
    }
}
