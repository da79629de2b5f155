package org.hangyeol.check;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** Which findings are told, and how severe they are: {@code hangyeol.checks."number.mismatch"=off}. */
@ConfigMapping(prefix = "hangyeol.checks")
interface CheckSettings {

    /** By code: off, notice, warning or error. */
    @WithParentName
    Map<String, Setting> byCode();

    /** What a code can be set to. */
    enum Setting {
        OFF,
        NOTICE,
        WARNING,
        ERROR
    }

    /** How severe a finding is; empty if it is not told. */
    default Optional<Severity> severityOf(FindingCode code) {
        Setting setting = byCode().get(code.text());
        if (setting == null) {
            return Optional.of(code.usual());
        }
        return setting == Setting.OFF ? Optional.empty() : Optional.of(Severity.valueOf(setting.name()));
    }
}
