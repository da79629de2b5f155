package org.hangyeol.web;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.hangyeol.web.ProblemJson.FieldError;

/** Says what is wrong with a JSON body, where, and what to do, without naming our classes. */
final class UnreadableJson {
    private UnreadableJson() {}

    static Response problem(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return ProblemJson.of(
                    Status.BAD_REQUEST,
                    "The body is nested too deeply or holds too long a number%s. See /q/openapi for its form."
                            .formatted(place(e.getLocation())));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = field(mapping);
            String message = message(mapping);
            return ProblemJson.of(
                    Status.BAD_REQUEST,
                    "Invalid '%s'%s: %s.".formatted(field, place(e.getLocation()), message),
                    List.of(new FieldError(field, message)));
        }
        String what = e instanceof MismatchedInputException
                ? "The body is not the JSON object that is expected"
                : "The body is not valid JSON";
        return ProblemJson.of(
                Status.BAD_REQUEST, "%s%s. See /q/openapi for its form.".formatted(what, place(e.getLocation())));
    }

    private static String field(JsonMappingException e) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                field.append('[').append(reference.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(Excerpt.printable(reference.getFieldName()));
            }
        }
        return field.toString();
    }

    private static String message(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no such field; there are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        String value = e instanceof InvalidFormatException format
                ? ", not '%s'".formatted(Excerpt.printable(String.valueOf(format.getValue())))
                : "";
        if (e instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return "must be %s%s".formatted(kind(mismatched.getTargetType()), value);
        }
        return e.getCause() instanceof InputCoercionException number
                ? "must be %s; this one is out of range".formatted(kind(number.getTargetType()))
                : "is not valid JSON in UTF-8";
    }

    private static String kind(Class<?> type) {
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", names(type));
        }
        if (java.time.LocalDate.class == type) {
            return "a date such as 2020-07-26";
        }
        if (java.time.Instant.class == type) {
            return "a time such as 2020-07-26T00:00:00Z";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static List<String> names(Class<?> type) {
        return List.of(type.getEnumConstants()).stream().map(String::valueOf).toList();
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
