package org.hangyeol.memory;

import java.nio.file.Path;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/**
 * Makes {@code hangyeol.home} absolute wherever it is read. H2 takes no path that is relative without saying so, and a
 * prefix that says so would turn {@code /var/lib/hangyeol} into a folder below the working directory.
 */
public class HomeDirectory implements ConfigSourceInterceptor {
    private static final String HOME = "hangyeol.home";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        boolean given = HOME.equals(name) && value != null && value.getValue() != null;
        return given
                ? value.withValue(Path.of(value.getValue()).toAbsolutePath().normalize().toString())
                : value;
    }
}
