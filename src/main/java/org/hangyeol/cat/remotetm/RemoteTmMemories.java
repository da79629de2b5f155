package org.hangyeol.cat.remotetm;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.access.Caller;
import org.hangyeol.access.Role;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.exchange.ImportReport;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.TmxFragment;
import org.hangyeol.exchange.UnitImport;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.tmx.TuWriter;
import org.hangyeol.matching.Phrase;
import org.hangyeol.matching.PhraseOrder;
import org.hangyeol.matching.UnitFilter;
import org.hangyeol.memory.Concordance;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitWriter;
import org.hangyeol.segment.Language;

import static org.hangyeol.cat.remotetm.RemoteTmCommand.required;

/** Does what commands say. Every one that names a memory is refused if the key may not use it. */
@ApplicationScoped
class RemoteTmMemories {
    static final String TMX = ".tmx";

    private static final int MOST_MATCHES = 100;
    private static final int MOST_MATCHES_OF_BATCH = 10;

    private final ReachableMemories memories;
    private final Concordance concordance;
    private final UnitWriter writer;
    private final UnitImport imports;
    private final Uploads uploads;

    RemoteTmMemories(
            ReachableMemories memories,
            Concordance concordance,
            UnitWriter writer,
            UnitImport imports,
            Uploads uploads) {
        this.memories = memories;
        this.concordance = concordance;
        this.writer = writer;
        this.imports = imports;
        this.uploads = uploads;
    }

    /** The memories that the caller may use, by name. */
    List<RemoteTmMemory> list() {
        return QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named("memories", null)).stream()
                .map(RemoteTmMemory::from)
                .toList();
    }

    /** @throws InvalidFieldException if there is no such command, or it lacks something */
    RemoteTmAnswer obey(RemoteTmCommand command) throws IOException, InterruptedException {
        String name = required("command", command.command());
        if (command.memory() == null) {
            throw new InvalidFieldException(
                    "memory",
                    "Missing 'memory': every command here is about one. Memories are made and deleted at /api/memories.");
        }
        TranslationMemory memory = memories.named(command.memory());
        return switch (name) {
            // What is stored is committed at once, and a memory is open as long as it is there.
            case "openMemory", "closeMemory", "commit" -> RemoteTmAnswer.done();
            case "searchTranslation" -> RemoteTmAnswer.of("matches", searchTranslation(memory, command));
            case "batchTranslate" -> RemoteTmAnswer.of("matches", batchTranslate(memory, command));
            case "searchAll" -> RemoteTmAnswer.of("tus", searchAll(memory, command));
            case "concordanceSearch" -> RemoteTmAnswer.of("tus", concordanceSearch(memory, command));
            case "storeTu" -> storeTu(memory, command);
            case "getTu" -> RemoteTmAnswer.of("tu", TuWriter.text(unit(memory, command.unit())));
            case "removeTu" -> removeTu(memory, command);
            case "importTMX" -> importTmx(memory, command);
            case "exportMemory" -> exportMemory(memory, command);
            case "memoryLanguages" -> RemoteTmAnswer.of("languages", List.of(Language.EN.code(), Language.KO.code()));
            // None of these is kept.
            case "memoryClients" -> RemoteTmAnswer.of("clients", List.of());
            case "memoryProjects" -> RemoteTmAnswer.of("projects", List.of());
            case "memorySubjects" -> RemoteTmAnswer.of("subjects", List.of());
            default ->
                throw new InvalidFieldException(
                        "command",
                        "There is no command '%s' here. Memories are made and deleted at /api/memories."
                                .formatted(Problem.shorten(name)));
        };
    }

    private List<RemoteTmMatch> searchTranslation(TranslationMemory memory, RemoteTmCommand command) {
        return matches(find(memory, command, command.pair()), command.pair());
    }

    private List<Match> find(TranslationMemory memory, RemoteTmCommand command, LanguagePair pair) {
        String text = required("searchStr", command.searchStr());
        return memories.find(memory, List.of(text), pair, command.threshold(pair), MOST_MATCHES)
                .get(0);
    }

    private static List<RemoteTmMatch> matches(List<Match> found, LanguagePair pair) {
        return found.stream().map(match -> RemoteTmMatch.from(match, pair)).toList();
    }

    /**
     * A segment of a document with its matches.
     *
     * @param file as it was sent, as are the others
     */
    record TranslatedSegment(String file, String unit, String segment, String pure, List<RemoteTmMatch> matches) {}

    private List<TranslatedSegment> batchTranslate(TranslationMemory memory, RemoteTmCommand command) {
        LanguagePair pair = command.pair();
        List<RemoteTmCommand.BatchSegment> segments = required("segments", command.segments());
        List<String> texts =
                segments.stream().map(RemoteTmCommand.BatchSegment::pure).toList();
        var found = memories.find(memory, texts, pair, command.threshold(pair), MOST_MATCHES_OF_BATCH)
                .iterator();
        return segments.stream()
                .map(segment -> new TranslatedSegment(
                        segment.file(), segment.unit(), segment.segment(), segment.pure(), matches(found.next(), pair)))
                .toList();
    }

    private List<String> searchAll(TranslationMemory memory, RemoteTmCommand command) {
        return find(memory, command, command.pairOfSource()).stream()
                .map(match -> TuWriter.text(match.unit()))
                .toList();
    }

    private List<String> concordanceSearch(TranslationMemory memory, RemoteTmCommand command) {
        command.refuseRegularExpression();
        Phrase phrase = Phrase.of(
                required("searchStr", command.searchStr()),
                command.pairOfSource().source());
        if (phrase.isEmpty()) {
            throw new InvalidFieldException(
                    "searchStr", "Nothing to look for: there is no letter and no digit in what you search for.");
        }
        UnitFilter filter = new UnitFilter(Set.of(memory.id), null, null, null, Long.MIN_VALUE, Long.MAX_VALUE, null);
        return concordance
                .find(new Concordance.Query(phrase, null, filter, PhraseOrder.NEWEST, 0, command.lines()))
                .lines()
                .stream()
                .map(line -> TuWriter.text(line.unit()))
                .toList();
    }

    private RemoteTmAnswer storeTu(TranslationMemory memory, RemoteTmCommand command) {
        Caller.signIn(null, Role.TRANSLATOR);
        memories.save(memory, TmxFragment.unit("tu", required("tu", command.tu())), null);
        return RemoteTmAnswer.done();
    }

    private static TranslationUnit unit(TranslationMemory memory, long id) {
        return QuarkusTransaction.joiningExisting().call(() -> TranslationUnit.in(memory, id));
    }

    private RemoteTmAnswer removeTu(TranslationMemory memory, RemoteTmCommand command) {
        Caller.signIn(null, Role.TRANSLATOR);
        writer.delete(memory.name, command.unit(), null);
        return RemoteTmAnswer.done();
    }

    /**
     * Swordfish shows nothing of an import but its failure, so units that were not taken are told as one. Nothing is
     * thrown if others came in: the log of what was written has that then.
     */
    private RemoteTmAnswer importTmx(TranslationMemory memory, RemoteTmCommand command)
            throws IOException, InterruptedException {
        Caller.signIn(null, Role.TRANSLATOR);
        String name = required("file", command.file());
        ImportReport report;
        try (InputStream file = uploads.take(name)) {
            report = imports.start(memory.name, name + TMX, null, file).await();
        }
        if (report.skipped() == 0) {
            return RemoteTmAnswer.done();
        }
        if (report.added() == 0) {
            throw new UnreadableFileException(notTaken(report));
        }
        return RemoteTmAnswer.failed(new Failure(400, notTaken(report)));
    }

    private static String notTaken(ImportReport report) {
        return "%d units were imported, %d were not; /api/jobs/%d says why.%s"
                .formatted(report.added() + report.alreadyThere(), report.skipped(), report.job(), report.firstError());
    }

    /** The file is made when it is downloaded. */
    private static RemoteTmAnswer exportMemory(TranslationMemory memory, RemoteTmCommand command) {
        command.refuseOneLanguageOnly();
        return RemoteTmAnswer.of("file", memory.name + TMX);
    }
}
