package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hangyeol.suggest.SuggestedTerm;

/** A {@code <unit>} of XLIFF 2, and what goes into it. */
final class Xliff2Unit extends Unit {
    private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
    private static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";

    /**
     * Where the parts of a segment stand in the file, in characters.
     *
     * @param tag its start tag
     * @param target the whole element; null if there is none
     * @param sourceSaysSpace whether its source says that it keeps its spaces
     */
    record Places(Range tag, long sourceEnd, boolean sourceSaysSpace, Range target) {}

    /** An element of a module that is there: its end tag, or all of it if it is empty. */
    record Module(Range place, boolean empty) {}

    private final String prefix;
    /** Where elements of modules may begin: after the start tag. */
    private final long begin;

    final List<Places> places = new ArrayList<>();
    final Set<String> ids = new HashSet<>();
    /** The elements with matches and with terms; null if there are none. */
    Module matches;

    Module glossary;

    Xliff2Unit(TranslatedFile file, long line, long column, String prefix, long begin) {
        super(file, line, column);
        this.prefix = prefix;
        this.begin = begin;
    }

    @Override
    List<Edit> edits(List<Answer> answers, Integer fill) {
        List<Edit> edits = new ArrayList<>();
        StringBuilder matchElements = new StringBuilder();
        StringBuilder terms = new StringBuilder();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Offer best = segments.get(i).isOpen() ? answers.get(i).best(fill) : null;
            String id = segments.get(i).id();
            String newId = id == null && !answers.get(i).offers().isEmpty() ? newId(i) : null;
            segment(edits, places.get(i), newId, best);
            for (Offer offer : answers.get(i).offers()) {
                match(matchElements, id == null ? newId : id, offer);
            }
            answers.get(i).terms().forEach(term -> term(terms, term, told));
        }
        module(edits, matches, "mtc:matches", MATCHES, matchElements.toString());
        module(edits, glossary, "gls:glossary", GLOSSARY, terms.toString());
        return edits;
    }

    /** A name for a segment that has none, since matches must refer to one. */
    private String newId(int segment) {
        String id = "hangyeol-" + (segment + 1);
        while (!ids.add(id)) {
            id += "-";
        }
        return id;
    }

    private void segment(List<Edit> edits, Places place, String newId, Offer best) {
        boolean translated = best != null && best.isExact();
        if (newId != null || translated) {
            edits.add(new Edit(place.tag().start(), place.tag().end(), tag -> {
                String named = newId == null ? tag : Tag.with(tag, "id", newId);
                return translated ? Tag.with(named, "state", "translated") : named;
            }));
        }
        if (best != null && place.target() == null) {
            String space = place.sourceSaysSpace() ? " xml:space=\"preserve\"" : "";
            String target = "<%starget%s/>".formatted(prefix, space);
            edits.add(Edit.insert(place.sourceEnd(), Tag.filled(target, best.translation())));
        } else if (best != null) {
            Range target = place.target();
            edits.add(new Edit(target.start(), target.end(), element -> Tag.filled(element, best.translation())));
        }
    }

    private void match(StringBuilder out, String segment, Offer offer) {
        if (has("match", segment, offer.memory(), offer.text())) {
            return;
        }
        out.append("<mtc:match");
        out.append(matches == null ? "" : " xmlns:mtc=\"%s\"".formatted(MATCHES));
        out.append(" ref=").append(Tag.quoted("#" + segment));
        out.append(offer.inContext() ? " type=\"icm\"" : " type=\"tm\"");
        out.append(" similarity=\"%d\" matchQuality=\"%d\"".formatted(offer.percent(), offer.percent()));
        out.append(" origin=").append(Tag.quoted(offer.memory())).append('>');
        element(out, prefix + "source", offer.source());
        element(out, prefix + "target", offer.target());
        out.append("</mtc:match>");
    }

    private void term(StringBuilder out, SuggestedTerm term, Set<String> told) {
        String definition = term.definition();
        StringBuilder names = new StringBuilder();
        String source = " source=" + Tag.quoted(term.termbase());
        term.translations().stream()
                .map(SuggestedTerm.Name::text)
                .distinct()
                .forEach(name -> element(names, "gls:translation" + source, Offer.escaped(name)));
        StringBuilder glossEntry = new StringBuilder();
        element(glossEntry, "gls:term" + source, Offer.escaped(term.text()));
        glossEntry.append(names);
        if (definition != null) {
            element(glossEntry, "gls:definition" + source, Offer.escaped(definition));
        }
        if (!has("term", term.termbase(), term.text()) && told.add(glossEntry.toString())) {
            String namespace = glossary == null ? "" : " xmlns:gls=\"%s\"".formatted(GLOSSARY);
            element(out, "gls:glossEntry" + namespace, glossEntry.toString());
        }
    }

    /** @param tag name and attributes */
    private static void element(StringBuilder out, String tag, String content) {
        out.append('<').append(tag).append('>').append(content);
        out.append("</").append(tag.split(" ", 2)[0]).append('>');
    }

    private void module(List<Edit> edits, Module there, String name, String namespace, String content) {
        if (content.isEmpty()) {
            return;
        }
        if (there == null) {
            StringBuilder element = new StringBuilder();
            element(element, "%s xmlns:%s=\"%s\"".formatted(name, name.substring(0, 3), namespace), content);
            edits.add(Edit.insert(begin, element.toString()));
        } else if (there.empty()) {
            edits.add(new Edit(there.place().start(), there.place().end(), tag -> Tag.filled(tag, content)));
        } else {
            edits.add(Edit.insert(there.place().start(), content));
        }
    }
}
