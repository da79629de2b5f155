package org.hangyeol.glossary;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.hangyeol.api.StorableText;

/**
 * A sentence in which a term stands, written out or taken from a unit. The text of a unit is copied when the concept is
 * saved, so an example outlives its unit.
 *
 * @param text the sentence; null in what is sent if a unit gives it
 * @param source who published it; null if nobody said
 * @param memory the name of the memory that holds the unit; null without a unit
 * @param unit number of the unit; null without one
 */
public record Example(
        @Size(min = 1, max = 10_000) @StorableText String text,
        @Size(max = 2000) @StorableText String source,
        @Size(max = 130) @StorableText String memory,
        @Positive Long unit) {

    @JsonIgnore
    @AssertTrue(message = "give an example a text, or a memory and the number of one of its units")
    public boolean isGrounded() {
        return (memory == null) == (unit == null) && (text != null || unit != null);
    }

    Example withText(String written) {
        return new Example(written, source, memory, unit);
    }

    int length() {
        return (text == null ? 0 : text.length()) + (source == null ? 0 : source.length());
    }
}
