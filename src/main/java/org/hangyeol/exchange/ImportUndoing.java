package org.hangyeol.exchange;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.access.Caller;
import org.hangyeol.memory.ImportUndo;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;

/** Takes imports of units back, each as a job of its own, which is in the queue of imports. */
@ApplicationScoped
public class ImportUndoing {
    private static final int PAGE = 1000;

    private final Importer importer;
    private final ImportUndo undo;

    ImportUndoing(Importer importer, ImportUndo undo) {
        this.importer = importer;
        this.undo = undo;
    }

    /**
     * Puts the undoing of an import into the queue.
     *
     * @param author null if nobody says
     * @throws UnknownJobException if there is no such import
     * @throws JobStateException if it is none of units, stored nothing, has not ended, or was or is being taken back
     * @throws org.hangyeol.memory.UnknownMemoryException if its memory is gone
     */
    Importer.Started start(long id, String author) {
        ImportJob undone = QuarkusTransaction.requiringNew().call(() -> {
            ImportJob job = ImportJob.numbered(id);
            refuseUnfit(job);
            TranslationMemory.named(job.targetName);
            return job;
        });
        String by = Caller.current().author(author);
        return importer.startWithout(
                ImportJob.Kind.UNDO,
                undone.targetName,
                undone.filename,
                by,
                job -> {
                    job.undoes = id;
                    job.unitsTotal = undone.added + undone.changed;
                    job.persist();
                    ImportJob again = ImportJob.locked(id);
                    refuseUnfit(again);
                    again.undoneBy = job.id;
                },
                run -> takeBack(id, by, run));
    }

    private static void refuseUnfit(ImportJob job) {
        if (job.kind != ImportJob.Kind.UNITS) {
            throw new JobStateException("Job '%d' is no import of units. Only those can be undone.".formatted(job.id));
        }
        if (!job.state.isEnd()) {
            throw new JobStateException("Job '%d' has not ended. Cancel it first, or wait.".formatted(job.id));
        }
        if (job.dryRun) {
            throw new JobStateException("Job '%d' was a dry run and stored nothing.".formatted(job.id));
        }
        if (job.undoneBy != null && ImportJob.numbered(job.undoneBy).state.mayHaveDoneAll()) {
            throw new JobStateException("Job '%d' is undone by job '%d'.".formatted(job.id, job.undoneBy));
        }
    }

    /** Goes on with what was under way when the server stopped. */
    void goOn(ImportJob job) {
        importer.resume(job, null, run -> takeBack(job.undoes, job.author, run));
    }

    private long takeBack(long id, String author, ImportRun run) throws IOException {
        ImportProgress progress = run.progress();
        Set<Long> told = new HashSet<>();
        Consumer<ImportUndo.Undone> within = undone -> {
            progress.countUndone(undone.removed(), undone.restored());
            undone.kept().stream().filter(unit -> told.add(unit.id)).forEach(unit -> tellThatItStays(unit, progress));
            progress.keep(0);
        };
        for (long revision : QuarkusTransaction.requiringNew().call(() -> ImportUndo.revisions(id))) {
            run.goOn();
            undo.undo(id, revision, author, within);
        }
        long last = 0;
        for (List<TranslationUnit> left = left(id, last); !left.isEmpty(); left = left(id, last)) {
            run.goOn();
            undo.undoLeft(id, left, author, within);
            last = left.get(left.size() - 1).id;
        }
        QuarkusTransaction.requiringNew().run(() -> tellWhatIsLeft(id, told.size(), progress));
        return 0;
    }

    private static List<TranslationUnit> left(long id, long after) {
        return QuarkusTransaction.requiringNew().call(() -> ImportUndo.left(id, after, PAGE));
    }

    private static void tellWhatIsLeft(long id, int told, ImportProgress progress) {
        long stay = told;
        long last = 0;
        for (List<TranslationUnit> left = left(id, last); !left.isEmpty(); left = left(id, last)) {
            left.forEach(unit -> tellThatItStays(unit, progress));
            stay += left.size();
            last = left.get(left.size() - 1).id;
        }
        if (stay > 0) {
            progress.say("'%d' units of the import were saved or changed since, and stay.".formatted(stay));
        }
    }

    private static void tellThatItStays(TranslationUnit unit, ImportProgress progress) {
        progress.accept(Problem.warning(
                0,
                0,
                "Unit '%d' was saved or changed since, last by '%s' at %s. It stays."
                        .formatted(unit.id, unit.changedBy, unit.changedAt),
                unit.ko));
    }
}
