package org.hangyeol.access;

import java.lang.reflect.AnnotatedElement;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;

/** The role that a method of a resource needs, as its annotation says, or that of its class. */
final class NeededRole {
    private NeededRole() {}

    /** Null if there is no method, or everybody may call it. */
    static Role of(ResourceInfo resource) {
        if (resource == null
                || resource.getResourceMethod() == null
                || resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return null;
        }
        return Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
                .map(element -> element.getAnnotation(RolesAllowed.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(rule -> Role.of(rule.value()[0]))
                .orElse(null);
    }
}
