package org.hangyeol.exchange.wordlist;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.hangyeol.exchange.LeftOut;
import org.hangyeol.exchange.TermFileWriter;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.segment.Language;

/** What the writers of word lists share: two languages, a row a pair, and much that they cannot hold. */
abstract class WordListWriter implements TermFileWriter {
    private final Writer out;
    private final Consumer<LeftOut> leftOut;
    final Language source;

    WordListWriter(OutputStream out, Language source, Consumer<LeftOut> leftOut) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.source = source;
        this.leftOut = leftOut;
    }

    final void row(String text) throws IOException {
        out.write(text);
    }

    final void leaveOut(String what, ConceptJson concept, TermJson term) {
        leftOut.accept(LeftOut.of(what, concept, term));
    }

    final void leaveOut(boolean has, String what, ConceptJson concept) {
        if (has) {
            leftOut.accept(LeftOut.of(what, concept));
        }
    }

    final void leaveOut(boolean has, String what, ConceptJson concept, TermJson term) {
        if (has) {
            leaveOut(what, concept, term);
        }
    }

    /** Tells what no word list holds of a concept and of the terms of it that are written. */
    final void leaveOutDetails(ConceptJson concept, List<TermJson> written) {
        leaveOut(has(concept.domain()), "domain", concept);
        leaveOut(has(concept.source()), "source", concept);
        leaveOut(!concept.categories().isEmpty(), "data categories of a concept", concept);
        for (TermJson term : written) {
            String plain = Language.of(term.language()).code();
            leaveOut(!term.language().equals(plain), "region of a term", concept, term);
            leaveOut(
                    term.kind() != TermKind.FULL, "kind " + term.kind().name().toLowerCase(Locale.ROOT), concept, term);
            leaveOut(!term.validity().isEmpty(), "validity", concept, term);
            leaveOut(has(term.outlet()), "outlet", concept, term);
            leaveOut(!term.stops().isEmpty(), "stop contexts", concept, term);
            leaveOut(!term.examples().isEmpty(), "examples", concept, term);
            leaveOut(!term.categories().isEmpty(), "data categories of a term", concept, term);
        }
    }

    /** Tells what only UTX holds of the terms that are written. */
    final void leaveOutWords(ConceptJson concept, List<TermJson> written) {
        for (TermJson term : written) {
            leaveOut(has(term.note()), "note of a term", concept, term);
            leaveOut(has(term.partOfSpeech()), "part of speech", concept, term);
        }
    }

    /** Tells that a term does not have the status that who reads the file will give it. */
    final void leaveOutStatus(ConceptJson concept, TermJson term, TermStatus read) {
        leaveOut(term.status() != read, "status " + term.status().name().toLowerCase(Locale.ROOT), concept, term);
    }

    static boolean has(String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
