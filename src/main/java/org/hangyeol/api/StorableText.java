package org.hangyeol.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.hangyeol.segment.Segment;

/** The text holds nothing that cannot be stored: no NUL and no half of a surrogate pair. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StorableText.Validator.class)
public @interface StorableText {
    String message() default "holds a character that cannot be stored";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<StorableText, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            int offset = text == null ? -1 : Segment.firstUnstorable(text);
            if (offset < 0) {
                return true;
            }
            String what = text.charAt(offset) == 0 ? "NUL (U+0000)" : "half of a surrogate pair";
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("holds %s at offset %d: take it out".formatted(what, offset))
                    .addConstraintViolation();
            return false;
        }
    }
}
