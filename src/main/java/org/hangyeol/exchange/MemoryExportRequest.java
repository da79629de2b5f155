package org.hangyeol.exchange;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.StorableText;
import org.hangyeol.memory.TimeRange;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.memory.WantedUnits;

/** The parameters of an export: the format, and which units. */
public class MemoryExportRequest {
    @QueryParam("format")
    @DefaultValue("tmx")
    @Parameter(description = "tmx, tsv, csv, xlsx or jsonl")
    String format;

    @QueryParam("document")
    @Size(max = UnitToSave.LONGEST_DOCUMENT)
    @StorableText
    String document;

    @QueryParam("outlet")
    @Size(max = UnitToSave.LONGEST_OUTLET)
    @StorableText
    String outlet;

    @QueryParam("author")
    @Size(max = UnitToSave.LONGEST_AUTHOR)
    @StorableText
    @Parameter(description = "Who changed the unit last (changedBy)")
    String author;

    @QueryParam("from")
    @Parameter(description = "Earliest change: a day (UTC) or a time")
    String from;

    @QueryParam("to")
    @Parameter(description = "Latest change: a day (UTC), the whole of it, or a time")
    String to;

    @QueryParam("status")
    @Parameter(description = "Any of these; NONE are units of which nobody said it. Left out, all")
    List<
                    @Pattern(
                            regexp = "DRAFT|TRANSLATED|REVIEWED|FINAL|NONE",
                            message = "must be DRAFT, TRANSLATED, REVIEWED, FINAL or NONE")
                    String>
            statuses;

    @QueryParam("importJob")
    @Parameter(description = "Number of the import that brought the unit")
    Long importJob;

    @QueryParam("afterRevision")
    @Min(0)
    @Parameter(
            description =
                    "Only units saved or changed since: the Hangyeol-Revision of an earlier answer. Of units deleted since, nothing is said")
    Long afterRevision;

    UnitFormat unitFormat() {
        return UnitFormat.of(format);
    }

    /**
     * @throws InvalidFieldException if a time cannot be read, or the import went into another memory
     * @throws UnknownJobException if there is no such import
     */
    WantedUnits wanted(TranslationMemory memory) {
        if (importJob != null) {
            String target = ImportJob.numbered(importJob).targetName;
            if (!target.equals(memory.name)) {
                throw new InvalidFieldException(
                        "importJob",
                        "Import '%d' went into '%s', not into '%s'.".formatted(importJob, target, memory.name));
            }
        }
        return new WantedUnits(
                memory, document, outlet, author, TimeRange.of(from, to), statuses, importJob, afterRevision);
    }
}
