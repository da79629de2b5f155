package org.hangyeol.glossary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a validity in the form a person reads. */
@Converter
public class ValidityConverter implements AttributeConverter<Validity, String> {
    @Override
    public String convertToDatabaseColumn(Validity validity) {
        return validity.toString();
    }

    @Override
    public Validity convertToEntityAttribute(String column) {
        return Validity.parse(column);
    }
}
