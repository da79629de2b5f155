package org.hangyeol.exchange.tmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.segment.Language;

/** Writes a {@code <tu>} of TMX 1.4, into a file or as a text of its own. What XML cannot hold becomes U+FFFD. */
public final class TuWriter {
    private static final int MOST_KNOWN = 1000;
    private static final int LONGEST_KNOWN = 500;

    private final StringBuilder out;
    private final SegWriter segments = new SegWriter();

    /** What was parsed so far: most units of a file say the same few things besides. */
    private final Map<String, KeptTu> known = new HashMap<>();

    /** What was written last: the units of an import have the same time. */
    private Instant lastTime;

    private String lastDate;

    TuWriter(StringBuilder out) {
        this.out = out;
    }

    /**
     * A unit as a {@code <tu>} whose {@code tuid} is its number, without what {@link TranslationUnit#tmx} keeps of
     * others. Its memory need not be loaded.
     */
    public static String text(TranslationUnit unit) {
        TuWriter writer = new TuWriter(new StringBuilder());
        writer.tu(unit, String.valueOf(unit.id), KeptTu.NONE);
        return writer.out.toString();
    }

    /** One side of a unit as a {@code <tuv>}. */
    public static String text(TranslationUnit unit, Language language) {
        TuWriter writer = new TuWriter(new StringBuilder());
        writer.out.append("<tuv");
        writer.attribute("xml:lang", language.code());
        writer.out.append('>');
        writer.segments.write(writer.out, unit.segment(language));
        writer.out.append("</tuv>");
        return writer.out.toString();
    }

    /** A time as TMX writes it. */
    public static String date(Instant time) {
        return TmxTime.written(time);
    }

    /** A unit with all that is known of it. */
    void tu(TranslationUnit unit) {
        tu(unit, null, kept(unit.tmx));
    }

    private KeptTu kept(String tmx) {
        if (tmx == null || tmx.length() > LONGEST_KNOWN) {
            return KeptTu.of(tmx);
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(tmx, KeptTu::of);
    }

    private void tu(TranslationUnit unit, String id, KeptTu kept) {
        out.append("<tu");
        if (id != null) {
            attribute("tuid", id);
        }
        kept.attributes().forEach((name, value) -> {
            if (!name.equals("srclang")) {
                attribute(name, value);
            }
        });
        attribute("srclang", srclang(unit, kept));
        stamp("creation", unit.createdAt, unit.createdBy);
        stamp("change", unit.changedAt, unit.changedBy);
        out.append('>');
        boolean keptNotes = kept.holdsNote(unit.note);
        if (unit.note != null && !keptNotes) {
            element("note", "", unit.note);
        }
        properties(unit, null, kept.children(null), keptNotes);
        tuv(unit, unit.sourceLanguage, kept, keptNotes);
        tuv(unit, unit.sourceLanguage.other(), kept, keptNotes);
        kept.otherLanguages().forEach(out::append);
        out.append("</tu>");
    }

    /** It must name the source text as this is named, unless the file had it otherwise and still means the same. */
    private static String srclang(TranslationUnit unit, KeptTu kept) {
        String srclang = kept.attributes().get("srclang");
        Language language = srclang == null ? unit.sourceLanguage.other() : TuReader.language(srclang);
        boolean isTrue = language == null || language == unit.sourceLanguage;
        return isTrue ? srclang : tag(unit.sourceLanguage, kept);
    }

    private static String tag(Language language, KeptTu kept) {
        return kept.attributes(language).getOrDefault("xml:lang", language.code());
    }

    private void tuv(TranslationUnit unit, Language language, KeptTu kept, boolean keptNotes) {
        out.append("<tuv");
        attribute("xml:lang", tag(language, kept));
        kept.attributes(language).forEach((name, value) -> {
            if (!name.equals("xml:lang")) {
                attribute(name, value);
            }
        });
        out.append('>');
        properties(unit, language, kept.children(language), keptNotes);
        segments.write(out, unit.segment(language));
        out.append("</tuv>");
    }

    /**
     * The properties of a unit, or of one of its texts: those that its fields say, and those kept of the file it came
     * from.
     *
     * @param language null for the whole unit
     */
    private void properties(TranslationUnit unit, Language language, List<XmlElement> kept, boolean keptNotes) {
        boolean isTarget = language != null && language != unit.sourceLanguage;
        List<UnitProperty> said = new ArrayList<>();
        StringBuilder others = new StringBuilder();
        for (XmlElement child : kept) {
            boolean isNote = child.name().equals("note");
            UnitProperty property = isNote ? null : UnitProperty.of(child.attribute("type"));
            property = property != null && property.isOfSource() && isTarget ? null : property;
            boolean isOurType = property != null
                    && property.type().equals(child.attribute("type"))
                    && property.isOfSource() == (language != null);
            if (isNote ? keptNotes || child.text().isBlank() : KeptTu.isTrue(child, property, isOurType, unit)) {
                others.append(child);
                if (isOurType && property.value(child.text()) != null) {
                    said.add(property);
                }
            }
        }
        for (UnitProperty property : UnitProperty.values()) {
            String value = property.of(unit);
            if (value != null && property.isOfSource() == (language != null) && !isTarget && !said.contains(property)) {
                element("prop", " type=\"" + property.type() + "\"", property.written(value));
            }
        }
        out.append(others);
    }

    private void stamp(String what, Instant at, String by) {
        if (at != null) {
            if (!at.equals(lastTime)) {
                lastTime = at;
                lastDate = date(at);
            }
            attribute(what + "date", lastDate);
        }
        if (by != null) {
            attribute(what + "id", by);
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Markup.escape(out, XmlElement.legal(value), true);
        out.append('"');
    }

    private void element(String name, String attributes, String text) {
        out.append('<').append(name).append(attributes).append('>');
        SegWriter.text(out, text);
        out.append("</").append(name).append('>');
    }
}
