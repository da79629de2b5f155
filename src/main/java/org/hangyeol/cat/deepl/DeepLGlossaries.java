package org.hangyeol.cat.deepl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.cat.deepl.DeepLGlossary.ReadOnlyGlossaryException;
import org.hangyeol.exchange.ConceptImport;
import org.hangyeol.exchange.ConceptReader;
import org.hangyeol.exchange.ImportReport;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.TermFileWriter;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.wordlist.DeepLWriter;
import org.hangyeol.exchange.wordlist.WordPairReader;
import org.hangyeol.glossary.Concept;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptSnapshot;
import org.hangyeol.glossary.ConceptWriter;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Termbases used as glossaries of DeepL. */
@ApplicationScoped
public class DeepLGlossaries {
    private static final int LONGEST_NAME = 1000;

    private final ConceptWriter writer;
    private final ConceptImport imports;
    private final ObjectMapper json;

    DeepLGlossaries(ConceptWriter writer, ConceptImport imports, ObjectMapper json) {
        this.writer = writer;
        this.imports = imports;
        this.json = json;
    }

    /**
     * What a client sends as the entries of one direction.
     *
     * @param tabs whether source and target are parted by a tab, not by a comma
     */
    record Entries(Language source, boolean tabs, byte[] file) {
        /** @throws InvalidFieldException if a field is missing or wrong */
        static Entries of(DeepLRequest request) {
            Language source = request.language("source_lang");
            if (request.language("target_lang") == source) {
                throw new InvalidFieldException("target_lang", "Source and target language must differ.");
            }
            String format = request.has("entries_format") ? request.text("entries_format") : "tsv";
            if (!List.of("tsv", "csv").contains(format)) {
                throw new InvalidFieldException(
                        "entries_format", "Value for 'entries_format' not supported. Use tsv or csv.");
            }
            byte[] file = request.text("entries").getBytes(StandardCharsets.UTF_8);
            Entries entries = new Entries(source, format.equals("tsv"), file);
            entries.sources();
            return entries;
        }

        /**
         * The source terms.
         *
         * @throws InvalidFieldException if there are none, or a row is not a pair
         */
        Set<String> sources() {
            Set<String> sources = new HashSet<>();
            try (ConceptReader reader =
                    WordPairReader.ofDeepL(new ByteArrayInputStream(file), tabs, source, Entries::refuse)) {
                for (ConceptReader.ImportedConcept pair = reader.next(); pair != null; pair = reader.next()) {
                    sources.add(pair.concept().terms().get(0).text());
                }
            } catch (IOException | UnreadableFileException e) {
                throw invalid(e.getMessage());
            }
            if (sources.isEmpty()) {
                throw invalid("there are none");
            }
            return sources;
        }

        private static void refuse(Problem problem) {
            if (problem.severity() == Problem.Severity.ERROR) {
                throw invalid("line %d: %s".formatted(problem.line(), problem.message()));
            }
        }

        private static InvalidFieldException invalid(String why) {
            return new InvalidFieldException("entries", "Invalid glossary entries provided: " + why);
        }
    }

    List<DeepLGlossary> all() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Termbase.named("glossary", null).stream()
                        .map(DeepLGlossary::of)
                        .toList());
    }

    DeepLGlossary get(String id) {
        return QuarkusTransaction.joiningExisting().call(() -> DeepLGlossary.of(id));
    }

    /** Makes a glossary; if its entries cannot be taken, there is none. */
    DeepLGlossary create(String name, List<Entries> directions) throws IOException, InterruptedException {
        refuseName(name);
        if (directions.isEmpty()) {
            throw new InvalidFieldException("dictionaries", "There is no dictionary in the request.");
        }
        Termbase made = writer.newTermbase(
                DeepLGlossary.termbaseName(name),
                DeepLGlossary.description(name, directions.get(0).source()));
        try {
            for (Entries entries : directions) {
                add(made.name, entries);
            }
        } catch (IOException | RuntimeException e) {
            writer.deleteTermbase(made.name);
            throw e;
        }
        return DeepLGlossary.of(made);
    }

    private static void refuseName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || Segment.firstUnstorable(name) >= 0) {
            throw new InvalidFieldException(
                    "name", "'name' must be a text of 1 to %d characters.".formatted(LONGEST_NAME));
        }
    }

    private void add(String termbase, Entries entries) throws IOException, InterruptedException {
        ImportReport report = imports.importDeepL(
                termbase, entries.tabs(), entries.source(), new ByteArrayInputStream(entries.file()));
        if (report.skipped() > 0) {
            Entries.refuse(report.problems().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** @throws ReadOnlyGlossaryException if no client of DeepL has made it */
    DeepLGlossary rename(String id, String name) {
        refuseName(name);
        DeepLGlossary glossary = own(id);
        return DeepLGlossary.of(
                writer.putTermbase(glossary.termbase().name, DeepLGlossary.description(name, glossary.source())));
    }

    /** Puts entries in the place of all others. */
    void replace(String id, Entries entries) throws IOException, InterruptedException {
        DeepLGlossary glossary = own(id);
        remove(glossary, concept -> true);
        add(glossary.termbase().name, entries);
    }

    /** Adds entries; those that are there for the same sources are replaced. */
    void merge(String id, Entries entries) throws IOException, InterruptedException {
        DeepLGlossary glossary = own(id);
        Set<String> sources = entries.sources();
        remove(
                glossary,
                concept -> concept.terms().stream()
                        .anyMatch(term ->
                                Language.of(term.language()) == entries.source() && sources.contains(term.text())));
        add(glossary.termbase().name, entries);
    }

    private void remove(DeepLGlossary glossary, Predicate<ConceptJson> which) {
        for (ConceptJson concept : snapshot(glossary)) {
            if (which.test(concept)) {
                writer.delete(
                        glossary.termbase().name, concept.id(), null, "replaced by a client of DeepL", there -> {});
            }
        }
    }

    /** @throws ReadOnlyGlossaryException if no client of DeepL has made it */
    void delete(String id) {
        writer.deleteTermbase(own(id).termbase().name);
    }

    private DeepLGlossary own(String id) {
        DeepLGlossary glossary = get(id);
        if (!glossary.own()) {
            throw new ReadOnlyGlossaryException(glossary.name());
        }
        return glossary;
    }

    /** The pairs of one direction as a file that DeepL would take: what may be written, one target a source. */
    String entries(DeepLGlossary glossary, Language source, boolean tabs) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(); // at most 10 MiB
        try (TermFileWriter writer = new DeepLWriter(file, tabs, source, leftOut -> {})) {
            for (ConceptJson concept : snapshot(glossary)) {
                writer.write(concept);
            }
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    private ConceptSnapshot snapshot(DeepLGlossary glossary) {
        return QuarkusTransaction.requiringNew().call(() -> ConceptSnapshot.of(glossary.termbase(), json));
    }

    /** How many concepts it holds. */
    long size(DeepLGlossary glossary) {
        return QuarkusTransaction.requiringNew().call(() -> Concept.count("termbase", glossary.termbase()));
    }
}
