package org.postil.domain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of the extraction template.
 *
 * @param key short word, unique within its level
 * @param unit of a number ("years"), empty without one
 * @param minimum smallest number allowed, null without a limit
 * @param maximum largest number allowed, null without a limit
 * @param rule of a derived variable, which is never answered; empty for one that is
 * @param categories in order; empty unless the type is a choice
 */
public record Variable(
        long id,
        String guid,
        Level level,
        String key,
        String name,
        Type type,
        boolean required,
        String help,
        String unit,
        @Nullable Double minimum,
        @Nullable Double maximum,
        String rule,
        int position,
        List<Category> categories) {
    public Variable {
        categories = List.copyOf(categories);
    }

    /** One that is answered. */
    public Variable(
            long id,
            String guid,
            Level level,
            String key,
            String name,
            Type type,
            boolean required,
            String help,
            String unit,
            @Nullable Double minimum,
            @Nullable Double maximum,
            int position,
            List<Category> categories) {
        this(
                id,
                guid,
                level,
                key,
                name,
                type,
                required,
                help,
                unit,
                minimum,
                maximum,
                "",
                position,
                categories);
    }

    /** Made by a rule out of others, never answered. */
    public boolean isDerived() {
        return !rule.isEmpty();
    }

    /** Written as level and key: {@code review.homicide_type}. */
    public String path() {
        return level.key() + "." + key;
    }

    /** Whether a number lies within the limits; numbers answered before these were set may not. */
    public boolean allows(BigDecimal number) {
        double value = number.doubleValue();
        var least = minimum;
        var most = maximum;
        return (least == null || value >= least) && (most == null || value <= most);
    }

    /** Whether "unborn" is a value of it: of an age that may be 0, which it is counted as. */
    public boolean allowsUnborn() {
        return type == Type.NUMBER
                && key.equals("age")
                && level != Level.PERPETRATOR
                && allows(BigDecimal.ZERO);
    }

    public Optional<Category> category(long id) {
        return categories.stream().filter(c -> c.id() == id).findFirst();
    }

    /** One of the values that may be chosen. */
    public record Category(long id, String guid, String name, String definition, int position) {}

    /** What a variable is asked of: the review, or each person of a role. */
    public enum Level {
        REVIEW(null),
        VICTIM(Person.Role.VICTIM),
        PERPETRATOR(Person.Role.PERPETRATOR),
        CHILD(Person.Role.CHILD),
        OTHER(Person.Role.OTHER);

        private final Person.@Nullable Role role;

        Level(Person.@Nullable Role role) {
            this.role = role;
        }

        /** The role asked, empty for the review itself. */
        public Optional<Person.Role> role() {
            return Optional.ofNullable(role);
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an answer may be. */
    public enum Type {
        CATEGORY,
        CATEGORIES,
        NUMBER,
        DATE,
        YES_NO,
        TEXT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
