package org.hangyeol.exchange.tbx;

import java.util.Map;
import java.util.Set;

import org.hangyeol.exchange.XmlElement;

/**
 * What the public dialect TBX-Basic knows: which data categories, on which level, with which values. A file with anything
 * else is of a private dialect, and must not call itself Basic.
 */
final class TbxBasic {
    private static final Set<String> STRUCTURE = Set.of(
            "conceptEntry",
            "langSec",
            "termSec",
            "term",
            "termNoteGrp",
            "descripGrp",
            "adminGrp",
            "transacGrp",
            "note",
            "date",
            "hi",
            "foreign",
            "sc",
            "ec",
            "ph");
    private static final String ANYWHERE = "conceptEntry|langSec|termSec";

    /** By element and type, the levels. */
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("termNote/administrativeStatus", "termSec"),
            Map.entry("termNote/partOfSpeech", "termSec"),
            Map.entry("termNote/termType", "termSec"),
            Map.entry("termNote/grammaticalGender", "termSec"),
            Map.entry("termNote/geographicalUsage", "termSec"),
            Map.entry("termNote/termLocation", "termSec"),
            Map.entry("descrip/subjectField", "conceptEntry"),
            Map.entry("descrip/definition", "conceptEntry|langSec"),
            Map.entry("descrip/context", "termSec"),
            Map.entry("admin/customerSubset", "conceptEntry|termSec"),
            Map.entry("admin/projectSubset", "conceptEntry|termSec"),
            Map.entry("admin/source", ANYWHERE),
            Map.entry("ref/crossReference", "conceptEntry|termSec"),
            Map.entry("xref/externalCrossReference", "conceptEntry|termSec"),
            Map.entry("xref/xGraphic", ANYWHERE),
            Map.entry("transac/transactionType", ANYWHERE),
            Map.entry("transacNote/responsibility", ANYWHERE));

    private static final Map<String, String> VALUES = Map.of(
            "administrativeStatus",
            "(preferred|admitted|deprecated|superseded)Term-admn-sts",
            "partOfSpeech",
            "noun|verb|adjective|adverb|other",
            "termType",
            "fullForm|acronym|abbreviation|shortForm|variant|phrase",
            "grammaticalGender",
            "masculine|feminine|neuter|other",
            "termLocation",
            "checkBox|comboBox|comboBoxElement|dialogBox|groupBox|informativeMessage|interactiveMessage|menuItem"
                    + "|progressBar|pushButton|radioButton|slider|spinBox|tab|tableText|textBox|toolTip|user-definedType",
            "transactionType",
            "origination|modification");

    private static final Set<String> ATTRIBUTES = Set.of("id", "xml:lang", "type", "target", "datatype");

    private TbxBasic() {}

    /** Whether an entry has nothing that Basic does not know. */
    static boolean holds(XmlElement entry) {
        return holds(entry, entry.name());
    }

    private static boolean holds(XmlElement element, String around) {
        boolean isMeta = TbxText.META.contains(element.name());
        String level = element.name().matches(ANYWHERE) ? element.name() : around;
        return (isMeta ? holdsCategory(element, level) : STRUCTURE.contains(element.name()))
                && ATTRIBUTES.containsAll(element.attributes().keySet())
                && element.children().stream().allMatch(child -> holds(child, level));
    }

    private static boolean holdsCategory(XmlElement element, String level) {
        String type = String.valueOf(element.attribute("type"));
        String levels = LEVELS.get(element.name() + "/" + type);
        String target = element.attribute("target");
        boolean aims = switch (element.name()) {
            case "xref" -> target != null && target.matches("https?://.+");
            case "ref" -> target != null && TbxText.isId(target);
            default -> target == null || TbxText.isId(target);
        };
        return levels != null
                && level.matches(levels)
                && aims
                && element.text().matches(VALUES.getOrDefault(type, "(?s).*"));
    }
}
