package org.hangyeol.exchange.json;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.UnknownLanguageException;

/** Turns a line of JSON into a unit by the rules of the API. */
@ApplicationScoped
public class UnitParser {
    private final ObjectMapper json;
    private final Validator validator;

    UnitParser(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    static final class InvalidLineException extends RuntimeException {
        InvalidLineException(String message) {
            super(message);
        }
    }

    /** @throws InvalidLineException if the line is no unit */
    ImportedUnit parse(long number, String line) {
        try {
            UnitToSave unit = json.readValue(line, UnitToSave.class);
            if (unit == null) {
                throw new InvalidLineException("Expected a unit, not null.");
            }
            refuseInvalid(unit);
            return new ImportedUnit(number, unit.draft());
        } catch (JsonMappingException e) {
            String field =
                    e.getPath().isEmpty() ? "" : " in '" + shown(e.getPath().get(0)) + "'";
            throw new InvalidLineException(
                    "Not a unit%s. Expected an object such as {\"ko\": \"…\", \"en\": \"…\"}.".formatted(field));
        } catch (JsonProcessingException e) {
            throw new InvalidLineException("Not valid JSON. Write one object on one line.");
        } catch (InvalidFieldException | UnknownLanguageException e) {
            throw new InvalidLineException(e.getMessage());
        }
    }

    /** A name may be as long as the line. */
    private static String shown(JsonMappingException.Reference field) {
        return Problem.shorten(String.valueOf(field.getFieldName()));
    }

    private void refuseInvalid(UnitToSave unit) {
        Set<ConstraintViolation<UnitToSave>> violations = validator.validate(unit);
        if (!violations.isEmpty()) {
            throw new InvalidLineException(violations.stream()
                    .map(violation -> "'%s' %s".formatted(violation.getPropertyPath(), violation.getMessage()))
                    .sorted()
                    .collect(Collectors.joining("; ", "Invalid unit: ", ".")));
        }
    }
}
