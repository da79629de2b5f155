package org.hangyeol.exchange.wordlist;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.hangyeol.exchange.LeftOut;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.segment.Language;

/**
 * Writes UTX 1.11: the first source term of a concept with every target term, then every other source term with the
 * first target term. The status of a row is that of the term which it adds; the first row adds two.
 */
public final class UtxWriter extends WordListWriter {
    private static final String HEADER = "#UTX 1.11; %s/%s; %s; written by Hangyeol\r\n%s\r\n";

    /** @param at the date of the file */
    public UtxWriter(OutputStream out, Language source, Instant at, Consumer<LeftOut> leftOut) throws IOException {
        super(out, source, leftOut);
        row(HEADER.formatted(
                source.code(),
                source.other().code(),
                at.truncatedTo(ChronoUnit.SECONDS),
                "#" + String.join("\t", UtxReader.COLUMNS)));
    }

    @Override
    public void write(ConceptJson concept) throws IOException {
        List<TermJson> sources = usable(concept, source);
        List<TermJson> targets = usable(concept, source.other());
        concept.terms().stream().filter(WordStatus::isHanja).forEach(term -> leaveOut("term in Hanja", concept, term));
        if (sources.isEmpty() || targets.isEmpty()) {
            leaveOut(true, "concept without a term in both languages", concept);
            return;
        }
        TermJson firstSource = sources.get(0);
        TermJson firstTarget = targets.get(0);
        for (TermJson target : targets) {
            row(concept, firstSource, target, target);
        }
        for (TermJson other : sources.subList(1, sources.size())) {
            row(concept, other, firstTarget, other);
        }
        leaveOut(!label(concept).equals(LeftOut.label(concept)), "tab or line break in a code", concept);
        leaveOut(has(concept.definition()), "definition", concept);
        leaveOut(has(concept.note()), "note of a concept", concept);
        leaveOut(has(firstSource.note()), "note of the first source term", concept, firstSource);
        leaveOut(firstSource.status() != firstTarget.status(), "status of the first source term", concept, firstSource);
        List<TermJson> written =
                Stream.concat(sources.stream(), targets.stream()).toList();
        leaveOutDetails(concept, written);
        for (TermJson term : written) {
            leaveOut(term.status() == TermStatus.SUPERSEDED, "status superseded", concept, term);
            leaveOut("other".equals(term.partOfSpeech()), "part of speech other", concept, term);
        }
    }

    private List<TermJson> usable(ConceptJson concept, Language language) {
        return WordStatus.terms(concept, language).stream()
                .filter(term -> {
                    boolean fits = WordStatus.fits(term.text());
                    leaveOut(!fits, "term with a tab or line break, or with # at its beginning", concept, term);
                    return fits;
                })
                .toList();
    }

    private static String label(ConceptJson concept) {
        return LeftOut.label(concept).replaceAll("[\t\r\n]", " ").strip();
    }

    private void row(ConceptJson concept, TermJson from, TermJson to, TermJson added) throws IOException {
        String note = Objects.requireNonNullElse(added.note(), "");
        String comment = note.replaceAll("[\t\r\n]+", " ").strip();
        leaveOut(!comment.equals(note), "blanks of a note", concept, added);
        row(String.join(
                        "\t",
                        from.text(),
                        to.text(),
                        UtxReader.partOfSpeech(from),
                        UtxReader.partOfSpeech(to),
                        WordStatus.word(added.status()),
                        label(concept),
                        comment)
                + "\r\n");
    }
}
