package org.hangyeol.cat.omegat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hangyeol.exchange.XmlElement;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.segment.Language;

/**
 * The file {@code omegat.project} of a team project whose memories and glossaries come from this server.
 *
 * @param server its address, with a slash at the end
 * @param trust what becomes of identical segments: auto, enforce or offer
 */
record ProjectFile(URI server, Language source, String trust) {
    /** A folder that OmegaT finds where it expects it. */
    private static final String USUAL = "__DEFAULT__";

    /** The XML of the file. */
    String mapped(List<TranslationMemory> memories, List<Termbase> termbases) {
        List<Object> settings = new ArrayList<>(List.of(
                XmlElement.of("source_dir", USUAL),
                XmlElement.of("target_dir", USUAL),
                XmlElement.of("tm_dir", USUAL),
                XmlElement.of("glossary_dir", USUAL),
                XmlElement.of("glossary_file", USUAL),
                XmlElement.of("dictionary_dir", USUAL),
                XmlElement.of("source_lang", source.code().toUpperCase(Locale.ROOT)),
                XmlElement.of("target_lang", source.other().code().toUpperCase(Locale.ROOT)),
                XmlElement.of("sentence_seg", "true"),
                XmlElement.of("support_default_translations", "true"),
                XmlElement.of("remove_tags", "false")));
        List<Object> mappings = new ArrayList<>();
        memories.forEach(memory -> mappings.add(
                mapping(folder(memory) + "/" + memory.name + ".tmx", "memories/" + encoded(memory.name) + ".tmx")));
        termbases.forEach(termbase -> mappings.add(mapping(
                "glossary/" + termbase.name + ".utf8",
                "glossaries/" + source.code() + "/" + encoded(termbase.name) + ".utf8")));
        if (!mappings.isEmpty()) {
            Map<String, String> repository = new LinkedHashMap<>();
            repository.put("type", "http");
            repository.put("url", server + "omegat/");
            settings.add(XmlElement.of("repositories", XmlElement.of("repository", repository, mappings.toArray())));
        }
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        XmlElement.of("omegat", XmlElement.of("project", Map.of("version", "1.0"), settings.toArray()))
                .print(file, 0);
        return file.toString();
    }

    /** The folders have these meanings for OmegaT; of a match in the last it takes off as many points as the name says. */
    private String folder(TranslationMemory memory) {
        if (memory.penalty > 0) {
            return "tm/penalty-%03d".formatted(memory.penalty);
        }
        return trust.equals("offer") ? "tm" : "tm/" + trust;
    }

    private static XmlElement mapping(String local, String repository) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("local", local);
        attributes.put("repository", repository);
        return XmlElement.of("mapping", attributes);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
