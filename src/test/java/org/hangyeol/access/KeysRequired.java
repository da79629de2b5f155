package org.hangyeol.access;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A server where nobody does anything without a key. */
public class KeysRequired implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hangyeol.access.required", "true");
    }
}
