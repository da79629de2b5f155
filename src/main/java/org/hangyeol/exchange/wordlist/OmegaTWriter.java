package org.hangyeol.exchange.wordlist;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hangyeol.exchange.LeftOut;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.segment.Language;

/**
 * Writes a glossary of OmegaT: every preferred or admitted source term of a concept with every such target term, and as
 * a comment what the concept is. OmegaT shows every target as a suggestion, so others must not be there.
 */
public final class OmegaTWriter extends WordListWriter {
    public OmegaTWriter(OutputStream out, Language source, Consumer<LeftOut> leftOut) {
        super(out, source, leftOut);
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
        String comment = comment(concept);
        for (TermJson from : sources) {
            for (TermJson to : targets) {
                row(from.text() + "\t" + to.text() + (comment.isEmpty() ? "" : "\t" + comment) + "\n");
            }
        }
        leaveOut(has(concept.code()), "code", concept);
        leaveOut(has(concept.definition()), "definition, which is part of the comment", concept);
        leaveOut(sources.size() > 1, "concept of several source terms, which becomes one of each", concept);
        List<TermJson> written =
                Stream.concat(sources.stream(), targets.stream()).toList();
        leaveOutDetails(concept, written);
        leaveOutStatus(concept, sources.get(0), TermStatus.PREFERRED);
        leaveOutStatus(concept, targets.get(0), TermStatus.PREFERRED);
        targets.stream().skip(1).forEach(other -> leaveOutStatus(concept, other, TermStatus.ADMITTED));
        leaveOutWords(concept, written);
    }

    private List<TermJson> usable(ConceptJson concept, Language language) {
        return WordStatus.terms(concept, language).stream()
                .filter(term -> {
                    boolean fits = WordStatus.fits(term.text());
                    boolean good = term.status().mayBeWritten();
                    leaveOut(!good, "term with status " + term.status().name().toLowerCase(Locale.ROOT), concept, term);
                    leaveOut(good && !fits, "term with a tab or line break, or with # at its beginning", concept, term);
                    return good && fits;
                })
                .toList();
    }

    private String comment(ConceptJson concept) {
        String whole = Stream.of(concept.definition(), concept.note())
                .filter(WordListWriter::has)
                .collect(Collectors.joining(". "));
        String line = whole.replaceAll("[\t\r\n]+", " ").strip();
        leaveOut(!line.equals(whole), "tab or line break in a definition or note", concept);
        return line;
    }
}
