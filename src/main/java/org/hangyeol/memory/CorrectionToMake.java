package org.hangyeol.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Changes of many units that somebody has looked at one by one. */
public record CorrectionToMake(
        @NotEmpty @Size(max = MOST_UNITS) List<@Valid @NotNull UnitCorrection> units,
        @Size(max = 200) @StorableText String author,
        @Size(max = 2000) @StorableText String reason) {

    /** The most units of one correction: it is one transaction, and everybody else who writes waits for it. */
    static final int MOST_UNITS = 2000;

    /**
     * What is to be changed in one unit.
     *
     * @param memory name of its memory
     * @param revision the revision of the unit that was looked at: another one is not changed
     */
    public record UnitCorrection(
            @NotBlank @Size(max = 130) @StorableText String memory,
            long unit,
            long revision,
            @NotEmpty @Size(max = 1000) List<@Valid @NotNull Edit> edits) {

        /**
         * One side of the unit after the edits. An inline code inside of replaced text comes to stand behind what
         * replaces it.
         *
         * @throws InvalidFieldException if an edit lies outside of the text or over another one, or nothing is left
         */
        Segment applied(Segment to, Language language) {
            List<Edit> inOrder = edits.stream()
                    .filter(edit -> Language.of(edit.language()) == language)
                    .sorted(Comparator.comparingInt(Edit::start))
                    .toList();
            StringBuilder text = new StringBuilder();
            List<InlineCode> codes = new ArrayList<>();
            int done = 0;
            int nextCode = 0;
            for (Edit edit : inOrder) {
                if (edit.start() < done
                        || edit.end() < edit.start()
                        || edit.end() > to.text().length()) {
                    throw new InvalidFieldException(
                            "edits",
                            "Invalid edit of unit '%d': %d to %d. It lies over another edit, or outside of the text of %d characters."
                                    .formatted(
                                            unit,
                                            edit.start(),
                                            edit.end(),
                                            to.text().length()));
                }
                for (; nextCode < to.codes().size() && to.codes().get(nextCode).offset() <= edit.start(); nextCode++) {
                    codes.add(moved(to.codes().get(nextCode), text.length() - done));
                }
                text.append(to.text(), done, edit.start()).append(edit.text());
                for (; nextCode < to.codes().size() && to.codes().get(nextCode).offset() < edit.end(); nextCode++) {
                    codes.add(new InlineCode(
                            text.length(),
                            to.codes().get(nextCode).kind(),
                            to.codes().get(nextCode).markup()));
                }
                done = edit.end();
            }
            for (InlineCode code : to.codes().subList(nextCode, to.codes().size())) {
                codes.add(moved(code, text.length() - done));
            }
            text.append(to.text(), done, to.text().length());
            if (text.toString().isBlank()
                    || text.length() > UnitToSave.LONGEST_SEGMENT
                    || Segment.firstUnstorable(text.toString()) >= 0) {
                throw new InvalidFieldException(
                        "edits",
                        "Invalid edits of unit '%d': they leave no text, or too much, or half a character."
                                .formatted(unit));
            }
            return new Segment(text.toString(), codes);
        }

        private static InlineCode moved(InlineCode code, int by) {
            return new InlineCode(code.offset() + by, code.kind(), code.markup());
        }
    }

    /**
     * A part of a text and what is to stand there instead.
     *
     * @param start offset in the text of the unit, in UTF-16 code units
     * @param end the offset after its last character
     * @param text may be empty
     */
    public record Edit(
            @NotBlank @KnownLanguage String language,
            @Min(0) int start,
            @Min(0) int end,

            @NotNull @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
            String text) {}
}
