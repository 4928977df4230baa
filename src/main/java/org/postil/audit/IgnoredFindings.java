package org.postil.audit;

import org.postil.domain.Snapshot;
import org.postil.project.Edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The findings that the team has looked at and lets be, each with a reason; kept with the project.
 *
 * @param reasons by the key of the finding
 */
public record IgnoredFindings(Map<String, String> reasons) {
    private static final String PREFIX = "check.ignored.";

    public IgnoredFindings {
        reasons = Map.copyOf(reasons);
    }

    public static IgnoredFindings of(Snapshot snapshot) {
        var reasons = new LinkedHashMap<String, String>();
        snapshot.settings()
                .forEach((key, value) -> {
                    if (key.startsWith(PREFIX)) {
                        reasons.put(key.substring(PREFIX.length()), value);
                    }
                });
        return new IgnoredFindings(reasons);
    }

    /** Why it is let be; empty for one that is not. */
    public Optional<String> reason(Finding finding) {
        return Optional.ofNullable(reasons.get(finding.key()));
    }

    /**
     * @param reason not blank
     */
    public static void ignore(Edit edit, Finding finding, String reason) {
        edit.settings().set(PREFIX + finding.key(), reason.strip());
    }

    public static void heed(Edit edit, Finding finding) {
        edit.settings().remove(PREFIX + finding.key());
    }
}
