package org.hangyeol.check.consistency;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.hangyeol.access.Caller;
import org.hangyeol.api.StorableText;

/**
 * What is to be looked for, and where.
 *
 * @param memories names; null means all
 * @param termbases names; null means all
 * @param from only units translated on this day or later; null means any
 * @param to only units translated on this day or before; null means any
 * @param domain only units with a term of this domain, and only its concepts; null means any
 * @param kinds null means all
 * @param similarity the percent from which two sources count as nearly identical; null means 90
 * @param author who asks
 */
public record ConsistencyRequest(
        @Size(max = 1000) List<@NotNull @Size(max = 130) String> memories,
        @Size(max = 1000) List<@NotNull @Size(max = 130) String> termbases,
        LocalDate from,
        LocalDate to,
        @Size(max = 200) @StorableText String domain,
        Set<Inconsistency.@NotNull Kind> kinds,
        @Min(80) @Max(99) Integer similarity,
        @Size(max = 200) @StorableText String author) {

    private static final int USUAL_SIMILARITY = 90;

    @JsonIgnore
    @AssertTrue(message = "'to' is before 'from'")
    public boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }

    /** The same, with the names of what the caller may use where all are asked for: nobody asks on their behalf later. */
    ConsistencyRequest withinLimits(Caller caller) {
        return new ConsistencyRequest(
                memories == null && caller.memories() != null ? List.copyOf(caller.memories()) : memories,
                termbases == null && caller.termbases() != null ? List.copyOf(caller.termbases()) : termbases,
                from,
                to,
                domain,
                kinds,
                similarity,
                author);
    }

    Set<Inconsistency.Kind> wantedKinds() {
        return kinds == null || kinds.isEmpty() ? EnumSet.allOf(Inconsistency.Kind.class) : EnumSet.copyOf(kinds);
    }

    int wantedSimilarity() {
        return similarity == null ? USUAL_SIMILARITY : similarity;
    }
}
