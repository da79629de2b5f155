package org.hangyeol.web;

import java.nio.file.Path;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;

/**
 * Makes {@code hangyeol.home} an absolute path wherever it is set, since H2 refuses a plain relative one. Comes after
 * expressions are expanded, so that others may refer to it.
 */
@Priority(Priorities.LIBRARY)
public class HomeDirectory implements ConfigSourceInterceptor {
    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        boolean home = name.equals("hangyeol.home") && value != null && value.getValue() != null;
        return home ? value.withValue(Path.of(value.getValue()).toAbsolutePath().toString()) : value;
    }
}
