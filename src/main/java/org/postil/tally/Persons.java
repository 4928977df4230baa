package org.postil.tally;

import org.postil.domain.Person;

import java.util.List;

/** Who stands for a review. */
final class Persons {
    private Persons() {}

    /** The persons of the role whose values the rule looks at. */
    static List<Person> standing(List<Person> all, Person.Role role, PersonRule rule) {
        var ofRole = all.stream().filter(p -> p.has(role)).toList();
        if (rule != PersonRule.PRIMARY) {
            return ofRole;
        }
        var primary = ofRole.stream().filter(p -> p.isPrimary(role)).toList();
        return primary.isEmpty() ? ofRole : primary;
    }
}
