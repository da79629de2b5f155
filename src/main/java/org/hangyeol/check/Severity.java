package org.hangyeol.check;

/** How sure a check is that somebody made a mistake, and how bad it is. */
public enum Severity {
    /** Worth a look; often right as it is. */
    NOTICE,
    /** Probably a mistake. */
    WARNING,
    /** A mistake, or a claim that the source does not make. */
    ERROR
}
