package org.hangyeol.exchange;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract for the dialects of TBX, whose files are valid against a schema of their dialect. */
abstract class TbxContract extends TermFileContract {
    /** The schema of its files. */
    abstract String schema();

    @Override
    String filename() {
        return "glossary.tbx";
    }

    @Override
    void check(byte[] file) throws Exception {
        assertValid(schema(), file);
    }

    static void assertValid(String schema, byte[] file) throws Exception {
        StringWriter errors = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(errors));
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        String url = TbxContract.class
                .getResource("/exchange/tbx/" + schema + ".rnc")
                .toExternalForm();
        assertTrue(driver.loadSchema(new InputSource(url)), errors::toString);
        // Without the line of the DOCTYPE, whose file nobody has.
        String text = new String(file, StandardCharsets.UTF_8).replaceFirst("<!DOCTYPE[^>]*>", "");
        assertTrue(
                driver.validate(new InputSource(new StringReader(text))),
                () -> errors + "\n" + text.substring(0, Math.min(text.length(), 8000)));
    }
}
