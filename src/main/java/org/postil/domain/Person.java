package org.postil.domain;

import java.util.Locale;
import java.util.Map;

/**
 * Somebody the review is about.
 *
 * @param label how the project calls the person within the review ("V1", "Child A"), unique there
 * @param roles each role with whether the person is the primary one of that role
 */
public record Person(
        long id,
        String guid,
        long review,
        String label,
        String pseudonym,
        int position,
        Map<Role, Boolean> roles) {
    public Person {
        roles = Map.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.containsKey(role);
    }

    public boolean isPrimary(Role role) {
        return roles.getOrDefault(role, false);
    }

    /** What a person is in the review; one person can be several. */
    public enum Role {
        VICTIM,
        PERPETRATOR,
        CHILD,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
