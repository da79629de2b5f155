package org.hangyeol.web;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.access.KeyExistsException;
import org.hangyeol.access.KeyRevokedException;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.NotThereException;
import org.hangyeol.check.consistency.ReportUnfinishedException;
import org.hangyeol.exchange.JobStateException;
import org.hangyeol.exchange.PreviewBusyException;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.UnsupportedFormatException;
import org.hangyeol.glossary.ConceptExistsException;
import org.hangyeol.glossary.GlossarySyntaxException;
import org.hangyeol.glossary.ProposalDecidedException;
import org.hangyeol.glossary.ProposalOutdatedException;
import org.hangyeol.memory.CorrectionRefusedException;
import org.hangyeol.memory.CorrectionUndoneException;
import org.hangyeol.memory.IndexNotReadyException;
import org.hangyeol.memory.MissingPreconditionException;
import org.hangyeol.memory.RevisionMismatchException;
import org.hangyeol.memory.UnitExistsException;
import org.hangyeol.segment.UnknownLanguageException;
import org.hangyeol.web.ProblemJson.FieldError;

/** Turns every failure into problem+json. What is our own fault is logged once and told without any detail. */
public class Problems {
    /** What a client is told to wait while the index is being made. */
    private static final int SECONDS_UNTIL_READY = 5;

    @ServerExceptionMapper
    public Response notThere(NotThereException e) {
        return ProblemJson.of(Status.NOT_FOUND, e.getMessage(), List.of(new FieldError(e.field(), e.getMessage())));
    }

    /** Nobody is to blame, and an empty answer would be a lie. */
    @ServerExceptionMapper({IndexNotReadyException.class, PreviewBusyException.class})
    public Response notReady(RuntimeException e) {
        return Response.fromResponse(ProblemJson.of(Status.SERVICE_UNAVAILABLE, e.getMessage()))
                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_READY)
                .build();
    }

    @ServerExceptionMapper({
        UnitExistsException.class,
        ConceptExistsException.class,
        ReportUnfinishedException.class,
        CorrectionUndoneException.class,
        JobStateException.class,
        ProposalDecidedException.class,
        ProposalOutdatedException.class,
        KeyExistsException.class,
        KeyRevokedException.class
    })
    public Response exists(RuntimeException e) {
        return ProblemJson.of(Status.CONFLICT, e.getMessage());
    }

    @ServerExceptionMapper
    public Response refused(CorrectionRefusedException e) {
        List<FieldError> errors = e.obstacles().stream()
                .map(obstacle -> new FieldError(obstacle.field(), obstacle.message()))
                .toList();
        return ProblemJson.of(Status.CONFLICT, e.getMessage(), errors);
    }

    @ServerExceptionMapper
    public Response changedMeanwhile(RevisionMismatchException e) {
        return ProblemJson.of(Status.PRECONDITION_FAILED, e.getMessage());
    }

    @ServerExceptionMapper
    public Response unconditional(MissingPreconditionException e) {
        return ProblemJson.of(Status.PRECONDITION_REQUIRED, e.getMessage());
    }

    @ServerExceptionMapper
    public Response invalid(InvalidFieldException e) {
        return ProblemJson.of(Status.BAD_REQUEST, e.getMessage(), List.of(new FieldError(e.field(), e.getMessage())));
    }

    @ServerExceptionMapper({
        UnknownLanguageException.class,
        GlossarySyntaxException.class,
        UnsupportedFormatException.class,
        UnreadableFileException.class
    })
    public Response unreadableValue(RuntimeException e) {
        return ProblemJson.of(Status.BAD_REQUEST, e.getMessage());
    }

    /** A field breaks one of its rules. */
    @ServerExceptionMapper
    public Response violated(ConstraintViolationException e) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            errors.add(new FieldError(field(violation), message(violation)));
        }
        errors.sort(Comparator.comparing(FieldError::field).thenComparing(FieldError::message));
        FieldError first = errors.get(0);
        return ProblemJson.of(
                Status.BAD_REQUEST, "Invalid '%s': %s.".formatted(first.field(), first.message()), errors);
    }

    /** The path without the method and, for the body, without the parameter's name; "body" if there is none. */
    private static String field(ConstraintViolation<?> violation) {
        if (isMissingBody(violation)) {
            return "body";
        }
        StringBuilder field = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    field.append('[').append(node.getIndex()).append(']');
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    field.append(field.isEmpty() ? "" : ".").append(node.getName());
                }
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }

    /** Of all parameters only the body is marked with NotNull without a message of its own. */
    private static boolean isMissingBody(ConstraintViolation<?> violation) {
        return violation.getMessageTemplate().equals("{jakarta.validation.constraints.NotNull.message}")
                && violation.getExecutableParameters() != null
                && violation.getRootBean() == violation.getLeafBean();
    }

    private static String message(ConstraintViolation<?> violation) {
        if (isMissingBody(violation)) {
            return "is missing: send a JSON object";
        }
        Object value = violation.getInvalidValue();
        boolean shown =
                value instanceof Number || value instanceof String text && text.length() <= 50 && !text.isBlank();
        return shown && violation.getMessage().startsWith("must")
                ? "%s, not '%s'".formatted(violation.getMessage(), Excerpt.printable(value.toString()))
                : violation.getMessage();
    }

    /** The body is no JSON, or not the JSON that is expected. */
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response unreadable(JsonProcessingException e) {
        return e.getCause() instanceof WebApplicationException refused
                ? refused.getResponse()
                : UnreadableJson.problem(e);
    }

    /** A Content-Type that is none reaches us like this. */
    @ServerExceptionMapper
    public Response illegal(IllegalArgumentException e) {
        return String.valueOf(e.getMessage()).startsWith("Failed to parse media type")
                ? ProblemJson.of(Status.UNSUPPORTED_MEDIA_TYPE, detail(Status.UNSUPPORTED_MEDIA_TYPE))
                : fault(e);
    }

    /** What the framework refuses: unknown paths, methods, media types, path parameters that are no numbers. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException e, UriInfo uri, ResourceInfo resource) {
        if (e.getCause() instanceof NumberFormatException noNumber) {
            return noNumber(noNumber, uri, numbersOf(resource));
        }
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        Response response = e.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() >= 500) {
            return fault(e);
        }
        Response problem = ProblemJson.of(response.getStatusInfo(), detail(response.getStatusInfo()));
        Response.ResponseBuilder builder = Response.fromResponse(problem);
        response.getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    /** The framework says 404 without a reason; the parameter is known by the value it could not read. */
    private static Response noNumber(NumberFormatException e, UriInfo uri, Set<String> numbers) {
        Map<String, List<String>> parameters = new HashMap<>(uri.getPathParameters());
        parameters.putAll(uri.getQueryParameters());
        List<FieldError> errors = parameters.entrySet().stream()
                .filter(parameter -> numbers.contains(parameter.getKey()))
                .filter(parameter -> parameter.getValue().stream()
                        .anyMatch(value -> String.valueOf(e.getMessage()).contains('"' + value + '"')))
                .map(parameter -> new FieldError(parameter.getKey(), "must be a whole number"))
                .toList();
        String field = errors.isEmpty() ? "" : " '" + errors.get(0).field() + "'";
        return ProblemJson.of(
                Status.BAD_REQUEST, "Invalid parameter%s: must be a whole number.".formatted(field), errors);
    }

    /** The names of the parameters that are numbers. */
    private static Set<String> numbersOf(ResourceInfo resource) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : resource.getResourceMethod().getParameters()) {
            if (parameter.getType() == int.class || parameter.getType() == long.class) {
                names.add(
                        parameter.isAnnotationPresent(QueryParam.class)
                                ? parameter.getAnnotation(QueryParam.class).value()
                                : parameter.getAnnotation(PathParam.class).value());
            }
        }
        return names;
    }

    private static String detail(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 400 -> "The request cannot be read. Check its body and parameters against /q/openapi.";
            case 404 -> "There is nothing at this address. /q/swagger-ui lists the addresses and their parameters.";
            case 405 -> "This address does not take this method. /q/swagger-ui lists those it takes.";
            case 406 -> "This address cannot answer in the media type that Accept asks for. Use application/json.";
            case 413 -> "The body is too large.";
            case 415 ->
                "This address does not take this Content-Type. Use application/json unless /q/openapi says otherwise.";
            default -> status.getReasonPhrase() + ".";
        };
    }

    /** Anything else is our fault. The number joins what the caller sees to the log. */
    @ServerExceptionMapper
    public Response fault(Throwable e) {
        String number = UUID.randomUUID().toString();
        Log.errorf(e, "Failure %s", number);
        return ProblemJson.of(
                Status.INTERNAL_SERVER_ERROR,
                "Something went wrong in the server. The log has the reason under the number %s.".formatted(number));
    }
}
