package org.hangyeol.exchange.xliff;

import java.util.List;
import java.util.stream.Collectors;

import org.hangyeol.suggest.SuggestedTerm;
import org.hangyeol.suggest.SuggestedTerm.Name;

/** A term as a person reads it. */
final class TermNote {
    private TermNote() {}

    /** The term, what to write for it and what not: {@code 국가보위성: Ministry of State Security (not: …)}. */
    static String of(SuggestedTerm term) {
        String write = texts(term.translations());
        String avoid = texts(term.avoid());
        String note = write.isEmpty() ? String.valueOf(term.definition()) : write;
        return "%s: %s%s".formatted(term.text(), note, avoid.isEmpty() ? "" : " (not: %s)".formatted(avoid));
    }

    private static String texts(List<Name> names) {
        return names.stream().map(Name::text).distinct().collect(Collectors.joining("; "));
    }
}
