package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.AltTranslation;
import net.sf.okapi.common.annotation.AltTranslationsAnnotation;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.matches.Match;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.reader.XLIFFReaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hangyeol.exchange.xliff.Desk.MARCH;
import static org.hangyeol.exchange.xliff.Desk.SEALED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What we give back, read by the readers of Okapi, which many tools are built with. */
@QuarkusTest
class OkapiReadsXliffTest {
    private static final String GUARDS = "The Guards began a night march.";

    private static Desk desk() {
        return new Desk().save(SEALED, "Sealed.").save(MARCH, GUARDS).terms("국경,border\n");
    }

    private static List<ITextUnit> units12(String file) {
        List<ITextUnit> units = new ArrayList<>();
        LocaleId korean = LocaleId.fromString(file.contains("\"ko-KR\"") ? "ko-KR" : "ko");
        LocaleId english = LocaleId.fromString(file.contains("\"en-US\"") ? "en-US" : "en");
        try (XLIFFFilter filter = new XLIFFFilter();
                RawDocument document = new RawDocument(file, korean, english)) {
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    units.add(event.getTextUnit());
                }
            }
        }
        return units;
    }

    @ParameterizedTest
    @ValueSource(strings = {"omegat.xlf", "segmented.sdlxliff", "memoq.mqxliff", "phrase.mxliff", "matecat.xlf"})
    void version12HasAllItsUnits(String name) {
        String file = Desk.golden(name);
        List<String> before =
                units12(file).stream().map(unit -> unit.getSource().toString()).toList();
        List<String> after = units12(desk().pretranslated(file, "fill", 80)).stream()
                .map(unit -> unit.getSource().toString())
                .toList();
        assertEquals(before, after);
    }

    @Test
    void matchesOfVersion12HaveTheirScoreAndOrigin() {
        Desk desk = desk();
        ITextUnit unit = units12(desk.pretranslated(Desk.golden("omegat.xlf"), "fill", 100))
                .get(0);
        TextContainer target = unit.getTarget(LocaleId.fromString("en-US"));
        assertEquals("Sealed.", target.toString());
        AltTranslation match =
                target.getAnnotation(AltTranslationsAnnotation.class).getFirst();
        assertEquals(100, match.getCombinedScore());
        assertEquals(desk.name(), match.getOrigin());
        assertEquals(SEALED, match.getSource().toString());
        assertEquals("Sealed.", match.getTarget().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.xlf", "modules.xlf"})
    void version2IsValid(String name) {
        String back = desk().pretranslated(Desk.golden(name), "fill", 80);
        XLIFFReader.validate(back, null);
        String wrong = back.replaceFirst(" ref=\"#[^\"]*\"", "");
        assertThrows(XLIFFReaderException.class, () -> XLIFFReader.validate(wrong, null));
    }

    @Test
    void matchesAndTermsOfVersion2AreRead() {
        Desk desk = desk();
        Unit unit = unit2(desk.pretranslated(Desk.golden("plain.xlf"), "fill", 80));
        Match match = unit.getMatches().get(0);
        assertEquals("#" + unit.getSegment(0).getId(), match.getRef());
        assertEquals(97.0, match.getSimilarity());
        assertEquals(desk.name(), match.getOrigin());
        assertEquals(MARCH, match.getSource().getPlainText());
        assertEquals(GUARDS, match.getTarget().getPlainText());
        assertEquals(GUARDS, unit.getSegment(0).getTarget().getPlainText());
        Unit withModules = unit2(desk.pretranslated(Desk.golden("modules.xlf")));
        assertEquals(2, withModules.getMatches().size());
        assertEquals(
                "border",
                withModules.getGlossary().get(1).getTranslations().get(0).getText());
    }

    private static Unit unit2(String file) {
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(file);
            while (reader.hasNext()) {
                net.sf.okapi.lib.xliff2.reader.Event event = reader.next();
                if (event.isUnit()) {
                    return event.getUnit();
                }
            }
        }
        throw new AssertionError("no unit");
    }
}
