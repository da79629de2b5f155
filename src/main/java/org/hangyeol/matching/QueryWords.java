package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.analysis.Token;

/**
 * The words of a vocabulary and, below 0, those of a query that it does not know. They stay with the query: what people
 * ask for is not what the memories hold.
 */
final class QueryWords implements Words {
    private final Vocabulary vocabulary;
    private final Map<String, Integer> formNumbers = new HashMap<>();
    private final Map<String, Integer> surfaceNumbers = new HashMap<>();
    private final Map<String, Integer> gapNumbers = new HashMap<>();
    private final List<Unknown> surfaces = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    private record Unknown(String surface, int form, Token.Kind kind) {}

    /** Takes the words that the vocabulary has now. */
    QueryWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public int numberOfSurface(Token token) {
        Integer known = vocabulary.knownSurface(token.surface());
        return known != null ? known : surfaceNumbers.computeIfAbsent(token.surface(), unknown -> add(token));
    }

    private int add(Token token) {
        surfaces.add(new Unknown(token.surface(), numberOfForm(token.form()), token.kind()));
        return -surfaces.size();
    }

    private int numberOfForm(String form) {
        Integer known = vocabulary.knownForm(form);
        return known != null ? known : formNumbers.computeIfAbsent(form, unknown -> -1 - formNumbers.size());
    }

    @Override
    public int numberOfGap(String gap) {
        Integer known = vocabulary.knownGap(gap);
        return known != null
                ? known
                : gapNumbers.computeIfAbsent(gap, unknown -> {
                    gaps.add(unknown);
                    return -gaps.size();
                });
    }

    @Override
    public int form(int surface) {
        return surface >= 0
                ? vocabulary.form(surface)
                : surfaces.get(-1 - surface).form();
    }

    @Override
    public Token.Kind kind(int surface) {
        return surface >= 0
                ? vocabulary.kind(surface)
                : surfaces.get(-1 - surface).kind();
    }

    @Override
    public String surface(int number) {
        return number >= 0
                ? vocabulary.surface(number)
                : surfaces.get(-1 - number).surface();
    }

    @Override
    public String gap(int number) {
        return number >= 0 ? vocabulary.gap(number) : gaps.get(-1 - number);
    }
}
