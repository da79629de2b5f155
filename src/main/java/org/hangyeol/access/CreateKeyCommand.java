package org.hangyeol.access;

import java.io.PrintStream;

import jakarta.validation.Validator;

import io.quarkus.runtime.QuarkusApplication;

/**
 * {@code create-key NAME [ROLE]}: makes a key without a server that listens, which is how the first admin comes to one.
 * The key is the only thing on the standard output.
 */
public class CreateKeyCommand implements QuarkusApplication {
    /** The first argument that asks for it. */
    public static final String NAME = "create-key";

    private static final int WRONG_USE = 2;

    private final KeyRing keys;
    private final Validator validator;

    CreateKeyCommand(KeyRing keys, Validator validator) {
        this.keys = keys;
        this.validator = validator;
    }

    /** @return 0, or 2 if the arguments are wrong */
    @Override
    public int run(String... arguments) {
        PrintStream errors = System.err;
        if (arguments.length < 2 || arguments.length > 3 || arguments[1].startsWith("-")) {
            errors.printf("Usage: %s NAME [reader|translator|terminologist|admin]%n", NAME);
            return WRONG_USE;
        }
        String role = arguments.length == 3 ? arguments[2] : Role.ADMIN.code();
        KeySettings settings = new KeySettings(arguments[1], role, null, null, null, null, null, null);
        var violations = validator.validate(settings);
        if (!violations.isEmpty()) {
            violations.forEach(
                    violation -> errors.printf("%s %s%n", violation.getPropertyPath(), violation.getMessage()));
            return WRONG_USE;
        }
        try {
            KeyRing.Made made = keys.make(settings, NAME);
            System.out.println(made.key());
            errors.printf("This is the key of '%s' (%s). It is shown only now.%n", made.known().name, role);
            return 0;
        } catch (KeyExistsException e) {
            errors.println(e.getMessage());
            return WRONG_USE;
        }
    }
}
