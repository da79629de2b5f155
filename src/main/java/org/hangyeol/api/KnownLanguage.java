package org.hangyeol.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/** The text is a tag of one of the two languages: ko, ko-KP, en_US …. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownLanguage.Validator.class)
public @interface KnownLanguage {
    String message() default "must be ko (ko-KR, ko-KP, kor) or en (en-US, eng)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<KnownLanguage, String> {
        private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*");

        @Override
        public boolean isValid(String tag, ConstraintValidatorContext context) {
            if (tag == null) {
                return true;
            }
            try {
                Language.of(tag);
                return TAG.matcher(tag.strip()).matches();
            } catch (UnknownLanguageException e) {
                return false;
            }
        }
    }
}
