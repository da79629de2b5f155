package org.hangyeol.access;

import java.util.Set;

/**
 * A key is about to be limited to these memories and termbases. Whoever keeps them refuses names that do not exist, since
 * a key with a misspelt limit finds nothing and says nothing.
 *
 * @param memories null means all
 * @param termbases null means all
 * @param writesTo null means the usual one
 */
public record LimitsNamed(Set<String> memories, Set<String> termbases, String writesTo) {}
