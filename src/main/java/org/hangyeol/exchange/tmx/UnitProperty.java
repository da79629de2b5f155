package org.hangyeol.exchange.tmx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitStatus;

/**
 * What TMX says of a unit in properties ({@code <prop>}), and the types that tools give them. The first type is the one
 * we write: memoQ's, or of Trados for the status, because these are read by most others too.
 */
enum UnitProperty {
    DOCUMENT(
            "x-document",
            "file", // OmegaT
            "filename", // Phrase; Okapi with Txt::
            "file name", // Trados Workbench with Att::
            "matecat-filename",
            "sourcefile"), // Passolo
    OUTLET("client", "outlet", "customer"),
    POSITION("x-position"),
    /** In the source language, as {@link #AFTER}; never "prev": OmegaT takes a unit that has it for one of a single place. */
    BEFORE(
            "x-context-pre",
            "context-before", // ours once
            "prev", // OmegaT
            "context_prev", // Phrase
            "previous-source-text", // XTM
            "previousmd5segment"), // GlobalLink
    AFTER("x-context-post", "context-after", "next", "context_next", "next-source-text", "nextmd5segment"),
    STATUS("x-ConfirmationLevel", "status", "matecat-status", "xtm-status");

    private static final Map<String, UnitProperty> BY_NAME = new HashMap<>();
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    /** Trados puts the kind of a field behind its name. */
    private static final Pattern KIND =
            Pattern.compile(":(single|multiple)(string|picklist)$|:integer$|:datetime$", Pattern.CASE_INSENSITIVE);

    private static final Map<String, UnitStatus> STATUSES = new HashMap<>();
    private static final Map<UnitStatus, String> WRITTEN_STATUSES = Map.of(
            UnitStatus.DRAFT, "Draft",
            UnitStatus.TRANSLATED, "Translated",
            UnitStatus.REVIEWED, "ApprovedTranslation",
            UnitStatus.FINAL, "ApprovedSignOff");

    static {
        for (UnitProperty property : values()) {
            BY_NAME.put(name(property.type), property);
            property.names.forEach(name -> BY_NAME.put(name, property));
        }
        Map.of(
                        UnitStatus.DRAFT,
                        List.of("draft", "new", "rejected", "rejectedtranslation", "rejectedsignoff"),
                        UnitStatus.TRANSLATED,
                        List.of("translated", "fixed", "confirmed", "notapproved"),
                        UnitStatus.REVIEWED,
                        List.of("approvedtranslation", "approved", "reviewed", "proofread"),
                        UnitStatus.FINAL,
                        List.of("approvedsignoff", "approved2", "signedoff", "final"))
                .forEach((status, names) -> names.forEach(name -> STATUSES.put(name, status)));
    }

    private final String type;
    private final List<String> names;

    UnitProperty(String type, String... names) {
        this.type = type;
        this.names = List.of(names);
    }

    /** The type under which it is written. */
    String type() {
        return type;
    }

    /** Whether it stands with the source text; the others with the whole unit. */
    boolean isOfSource() {
        return this == BEFORE || this == AFTER;
    }

    /** What a type means; null if it means nothing to us. */
    static UnitProperty of(String type) {
        return type == null ? null : BY_NAME.get(name(type));
    }

    private static String name(String type) {
        String name = type.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("x-")) {
            name = name.substring(2);
        } else if (name.startsWith("att::") || name.startsWith("txt::")) {
            name = name.substring(5);
        }
        return name.indexOf(':') < 0 ? name : KIND.matcher(name).replaceFirst("");
    }

    /** What the text of a property says, as {@link #of(TranslationUnit)} says it; null if nothing that can be read. */
    String value(String text) {
        String value = text.strip();
        return switch (this) {
            case DOCUMENT, OUTLET -> value.isEmpty() ? null : value;
            case POSITION -> DIGITS.matcher(value).matches() ? String.valueOf(Integer.parseInt(value)) : null;
            case BEFORE, AFTER -> {
                String neighbour = neighbour(value);
                yield neighbour.isBlank() ? null : neighbour;
            }
            case STATUS -> {
                UnitStatus status = STATUSES.get(value.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""));
                yield status == null ? null : status.name();
            }
        };
    }

    /** What a unit says; null if nothing. */
    String of(TranslationUnit unit) {
        return switch (this) {
            case DOCUMENT -> unit.document;
            case OUTLET -> unit.outlet;
            case POSITION -> unit.position == null ? null : unit.position.toString();
            case BEFORE -> unit.contextBefore;
            case AFTER -> unit.contextAfter;
            case STATUS -> unit.status == null ? null : unit.status.name();
        };
    }

    /** The text under {@link #type} that says a value. */
    String written(String value) {
        return switch (this) {
            case DOCUMENT, OUTLET, POSITION -> value;
            case BEFORE, AFTER -> {
                StringBuilder segment = new StringBuilder("<seg>");
                Markup.escape(segment, value, false);
                yield segment.append("</seg>").toString();
            }
            case STATUS -> WRITTEN_STATUSES.get(UnitStatus.valueOf(value));
        };
    }

    /** The text of a neighbour without its codes: memoQ writes a whole segment as the text of the property. */
    private static String neighbour(String text) {
        if (!text.startsWith("<seg>") || !text.endsWith("</seg>")) {
            return text;
        }
        String content = text.substring("<seg>".length(), text.length() - "</seg>".length());
        if (content.indexOf('<') < 0 && content.indexOf('&') < 0) {
            return content;
        }
        XmlElement segment = XmlElement.parseText(text);
        return segment == null ? content : plain(segment);
    }

    private static String plain(XmlElement element) {
        StringBuilder text = new StringBuilder();
        for (Object part : element.content()) {
            if (part instanceof XmlElement child) {
                text.append(child.name().equals("hi") ? plain(child) : "");
            } else {
                text.append(part);
            }
        }
        return text.toString();
    }
}
