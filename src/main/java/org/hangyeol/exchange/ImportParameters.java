package org.hangyeol.exchange;

import java.time.LocalTime;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.hangyeol.api.StorableText;
import org.hangyeol.memory.DayOrTime;
import org.hangyeol.memory.OnConflict;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.memory.UnitToSave;

/** The parameters of an import of units, but for its files. */
public class ImportParameters extends TableParameters {
    @QueryParam("author")
    @Size(max = UnitToSave.LONGEST_AUTHOR)
    @StorableText
    @Parameter(description = "Who imports; also whom units are by whose file does not say it")
    String author;

    @QueryParam("document")
    @Size(max = UnitToSave.LONGEST_DOCUMENT)
    @StorableText
    @Parameter(description = "Where units come from whose file does not say it")
    String document;

    @QueryParam("outlet")
    @Size(max = UnitToSave.LONGEST_OUTLET)
    @StorableText
    @Parameter(description = "Whom they were translated for")
    String outlet;

    @QueryParam("date")
    @Parameter(description = "When they were translated: a day (UTC) or a time; left out, now")
    String date;

    @QueryParam("status")
    @Pattern(regexp = "DRAFT|TRANSLATED|REVIEWED|FINAL", message = "must be DRAFT, TRANSLATED, REVIEWED or FINAL")
    @Parameter(description = "How far they have come")
    String status;

    @QueryParam("conflict")
    @DefaultValue("keep")
    @Pattern(regexp = "keep|newest|skip", message = "must be keep, newest or skip")
    @Parameter(
            description = "What to do with a unit whose source text the memory has with another translation: keep both;"
                    + " newest: if it is newer than the one changed last, that one becomes it, else it is not taken;"
                    + " skip: it is not taken")
    String conflict;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(
            description = "true stores nothing, and reports what would be",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Pattern(regexp = "true|false", message = "must be true or false")
    String dryRun;

    @QueryParam("otherLanguages")
    @DefaultValue("leave")
    @Pattern(regexp = "leave|keep", message = "must be leave or keep")
    @Parameter(
            description =
                    "Texts of a TMX in other languages than Korean and English: leave them out and name them in the"
                            + " report, or keep them with their unit, for the TMX that is exported")
    String otherLanguages;

    @QueryParam("wait")
    @DefaultValue("false")
    @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
    @Pattern(regexp = "true|false", message = "must be true or false")
    String wait;

    boolean wantsToWait() {
        return Boolean.parseBoolean(wait);
    }

    /** @throws org.hangyeol.api.InvalidFieldException if the date, a column or the encoding cannot be read */
    ImportOptions options() {
        return new ImportOptions(
                document,
                outlet,
                date == null ? null : DayOrTime.parse("date", date, LocalTime.MIN),
                status == null ? null : UnitStatus.valueOf(status),
                OnConflict.valueOf(conflict.toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(dryRun),
                "keep".equals(otherLanguages),
                table());
    }
}
