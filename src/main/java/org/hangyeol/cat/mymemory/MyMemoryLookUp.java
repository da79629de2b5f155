package org.hangyeol.cat.mymemory;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.StorableText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.matching.Context;
import org.hangyeol.memory.UnitToSave;

/**
 * A look-up as MateCat sends it. What else it sends (keys, whether machine translation is wanted, penalties) is not
 * looked at.
 *
 * @param langpair such as {@code ko-KR|en-US}
 * @param numres how many matches at most, brought into 1 to 100; null, or what is no number, means 3
 * @param conc true for a concordance, which there is not over this protocol
 * @param before the segment before it; null or empty if there is none
 * @param after the segment after it; likewise
 */
public record MyMemoryLookUp(
        @FormParam("q") @NotEmpty @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String q,

        @FormParam("langpair") String langpair,
        @FormParam("numres") String numres,
        @FormParam("conc") String conc,
        @FormParam("context_before") String before,
        @FormParam("context_after") String after) {

    private static final int USUAL_LIMIT = 3;

    LanguagePair pair() {
        return LanguagePair.of(langpair);
    }

    Context context() {
        return Context.of(before, after, null, null);
    }

    int limit() {
        boolean number = numres != null && numres.matches("[0-9]{1,9}");
        return number ? Math.max(1, Math.min(100, Integer.parseInt(numres))) : USUAL_LIMIT;
    }

    /** An empty list would say that the word stands nowhere. */
    void refuseConcordance() {
        if ("true".equalsIgnoreCase(conc) || "1".equals(conc)) {
            throw new InvalidFieldException(
                    "conc", "There is no concordance over this protocol. GET /api/concordance?q=… is one.");
        }
    }
}
