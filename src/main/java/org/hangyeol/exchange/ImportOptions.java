package org.hangyeol.exchange;

import java.time.Instant;

import org.hangyeol.exchange.csv.TableOptions;
import org.hangyeol.memory.OnConflict;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;

/**
 * How files of units are to be imported. What a file says of its units goes before what is said here; null says nothing.
 *
 * @param document where units come from whose file does not say it
 * @param outlet whom they were translated for
 * @param date when they were translated
 * @param status how far they have come
 * @param onConflict what to do if the memory has another translation of a source text
 * @param dryRun whether everything is read and compared, and nothing stored
 * @param keepOtherLanguages whether the texts of a TMX in other languages are kept with its units and exported again
 * @param table how tables among the files are written
 */
public record ImportOptions(
        String document,
        String outlet,
        Instant date,
        UnitStatus status,
        OnConflict onConflict,
        boolean dryRun,
        boolean keepOtherLanguages,
        TableOptions table) {

    /** All is taken as the file has it. */
    public static final ImportOptions NONE =
            new ImportOptions(null, null, null, null, OnConflict.KEEP, false, false, TableOptions.NONE);

    /** A unit of a file with what is said here for units that do not say it. */
    UnitDraft completed(UnitDraft draft) {
        if (document == null && outlet == null && date == null && status == null) {
            return draft;
        }
        Place place = draft.place();
        return new UnitDraft(
                draft.ko(),
                draft.en(),
                draft.sourceLanguage(),
                place.document() != null ? place : new Place(document, place.position(), place.before(), place.after()),
                draft.outlet() != null ? draft.outlet() : outlet,
                draft.note(),
                draft.status() != null ? draft.status() : status,
                draft.created(),
                draft.changed().at() != null
                        ? draft.changed()
                        : new Stamp(date, draft.changed().by()),
                draft.tmx());
    }
}
