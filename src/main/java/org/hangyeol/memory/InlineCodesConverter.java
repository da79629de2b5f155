package org.hangyeol.memory;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.segment.InlineCode;

/** Keeps the inline codes of a segment as JSON in one column; no codes are null. */
@Converter
public class InlineCodesConverter implements AttributeConverter<List<InlineCode>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<InlineCode> codes) {
        if (codes == null || codes.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(codes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Inline codes cannot be written as JSON.", e);
        }
    }

    @Override
    public List<InlineCode> convertToEntityAttribute(String column) {
        if (column == null) {
            return List.of();
        }
        try {
            return JSON.readValue(column, new TypeReference<List<InlineCode>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable inline codes in the database: '%s'.".formatted(column), e);
        }
    }
}
