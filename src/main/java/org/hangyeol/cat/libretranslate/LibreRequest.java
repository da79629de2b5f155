package org.hangyeol.cat.libretranslate;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.segment.Language;

/**
 * What is to be translated; other fields are of no use here.
 *
 * @param q a text or a list of texts
 * @param source a language, or auto
 * @param format html for text in HTML; anything else is plain text
 * @param alternatives how many other matches to add; null means none
 * @param key null if none is in the body
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LibreRequest(
        JsonNode q,
        String source,
        String target,
        String format,
        JsonNode alternatives,
        @JsonProperty("api_key") String key) {
    private static final int MOST_TEXTS = 1000;
    private static final int MOST_ALTERNATIVES = 99;

    boolean isList() {
        return q != null && q.isArray();
    }

    /** @throws InvalidFieldException if there is none, one is no text or empty, or there are too many */
    List<String> texts() {
        List<JsonNode> nodes =
                isList() ? StreamSupport.stream(q.spliterator(), false).toList() : q == null ? List.of() : List.of(q);
        if (nodes.isEmpty()
                || nodes.stream()
                        .anyMatch(node -> !node.isTextual() || node.textValue().isEmpty())) {
            throw new InvalidFieldException("q", "Invalid 'q': must be a text or a list of texts, none of them empty.");
        }
        if (nodes.size() > MOST_TEXTS) {
            throw new InvalidFieldException(
                    "q", "Invalid 'q': '%d' texts. Send at most %d at once.".formatted(nodes.size(), MOST_TEXTS));
        }
        return nodes.stream().map(JsonNode::textValue).toList();
    }

    boolean isDetected() {
        return "auto".equalsIgnoreCase(source);
    }

    /** With two languages, what is to be English is Korean. */
    LanguagePair pair() {
        return isDetected() ? new LanguagePair(Language.of(target).other()) : LanguagePair.of(source, target);
    }

    boolean isHtml() {
        return "html".equalsIgnoreCase(format);
    }

    /** Brought into 0 to 99; 0 for what is no number. */
    int otherMatches() {
        return alternatives == null ? 0 : Math.max(0, Math.min(MOST_ALTERNATIVES, alternatives.asInt()));
    }
}
