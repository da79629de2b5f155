package org.hangyeol.glossary;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps a list as JSON in one column; an empty one is null there. */
abstract class JsonListConverter<T> implements AttributeConverter<List<T>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JavaType type;

    JsonListConverter(Class<T> element) {
        this.type = JSON.getTypeFactory().constructCollectionType(List.class, element);
    }

    /** Of the examples of a term. */
    @Converter
    static class Examples extends JsonListConverter<Example> {
        Examples() {
            super(Example.class);
        }
    }

    /** Of what a file said and no field stands for. */
    @Converter
    static class Categories extends JsonListConverter<DataCategory> {
        Categories() {
            super(DataCategory.class);
        }
    }

    @Override
    public String convertToDatabaseColumn(List<T> list) {
        try {
            return list == null || list.isEmpty() ? null : JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list cannot be written as JSON.", e);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String column) {
        try {
            return column == null ? List.of() : JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable JSON in the database: '%s'.".formatted(column), e);
        }
    }
}
