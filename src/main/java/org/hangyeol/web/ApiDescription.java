package org.hangyeol.web;

import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What all operations of the API description have in common: how they fail. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Hangyeol",
                        version = "0.1",
                        description = "Translation memory and glossary for Korean and English"))
public class ApiDescription implements OASFilter {
    private static final String PROBLEM = "ProblemJson";

    private static final Map<String, String> FAILURES = Map.of(
            "400", "Something in the request is wrong; the answer names it and says what to do",
            "404", "Something that the request names is not there",
            "500", "Something went wrong in the server; its log has the reason");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        FAILURES.forEach((status, description) -> operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                ProblemJson.MEDIA_TYPE.toString(),
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/" + PROBLEM))))));
        return operation;
    }

    /** See {@link ProblemJson}. */
    private static Schema problem() {
        Schema error = object().addProperty("field", text("its path in the request, such as segments[3]"))
                .addProperty("message", text("what is wrong and what to do"));
        return object().description("A failure (RFC 9457)")
                .addProperty("type", text("about:blank"))
                .addProperty("title", text("the status in words"))
                .addProperty("status", of(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("what was wrong and what to do"))
                .addProperty(
                        "errors",
                        of(Schema.SchemaType.ARRAY)
                                .description("the fields that are wrong; left out if none is to blame")
                                .items(error));
    }

    private static Schema of(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema object() {
        return of(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return of(Schema.SchemaType.STRING).description(description);
    }
}
