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

/** Files checked against schemas in RELAX NG, compact syntax. */
public final class ValidXml {
    private ValidXml() {}

    /** @param schema where it lies among the resources of the tests */
    public static void assertValid(String schema, byte[] file) throws Exception {
        StringWriter errors = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(errors));
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        String url = ValidXml.class.getResource(schema).toExternalForm();
        assertTrue(driver.loadSchema(new InputSource(url)), errors::toString);
        // Without the line of the DOCTYPE, whose file nobody has.
        String text = new String(file, StandardCharsets.UTF_8).replaceFirst("<!DOCTYPE[^>]*>", "");
        assertTrue(
                driver.validate(new InputSource(new StringReader(text))),
                () -> errors + "\n" + text.substring(0, Math.min(text.length(), 8000)));
    }
}
