package org.postil.extraction;

import org.postil.domain.Person;
import org.postil.domain.Person.Role;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The persons of the reviews as an answer file adds to them: made at first mention, with roles
 * merged. The first victim and the first perpetrator of a review are the primary ones unless the
 * file says otherwise; children have no such order.
 */
final class Roster {
    private static final Set<Role> WITH_PRIMARY = Set.of(Role.VICTIM, Role.PERPETRATOR);

    private final Map<Key, Entry> entries = new HashMap<>();
    private final Map<Place, Key> declaredPrimary = new HashMap<>();

    /** Who was named first, in a row that was refused. */
    private final Map<Place, Key> namedFirst = new HashMap<>();

    private final Map<Long, String> references = new HashMap<>();
    private final Map<Entry, Map<Role, Boolean>> before = new LinkedHashMap<>();
    private int made;

    private record Place(long review, Role role) {}

    private record Key(long review, String label) {
        static Key of(long review, String label) {
            return new Key(review, label.strip().toLowerCase(Locale.ROOT));
        }
    }

    private static final class Entry {
        final Map<Role, Boolean> roles = new EnumMap<>(Role.class);
        long id;
        long review;
        String label = "";
        boolean made;
        String pseudonym = "";
    }

    Roster(Snapshot snapshot) {
        snapshot.reviews().forEach(review -> references.put(review.id(), review.reference()));
        for (Person person : snapshot.persons()) {
            var entry = new Entry();
            entry.id = person.id();
            entry.review = person.review();
            entry.label = person.label();
            entry.pseudonym = person.pseudonym();
            entry.roles.putAll(person.roles());
            entries.put(Key.of(person.review(), person.label()), entry);
        }
    }

    /** How many persons were made. */
    int made() {
        return made;
    }

    /** What was changed so far, in the order in which it was. */
    List<AnswerOutcome.OnRoster> changes() {
        return before.entrySet().stream()
                .map(changed -> {
                    var entry = changed.getKey();
                    var words = new ArrayList<String>();
                    entry.roles.forEach((role, primary) -> {
                        var was = changed.getValue().get(role);
                        if (!primary.equals(was)) {
                            words.add(
                                    (primary
                                                    ? "primary "
                                                    : Boolean.TRUE.equals(was)
                                                            ? "no longer primary "
                                                            : "")
                                            + role.key());
                        }
                    });
                    return new AnswerOutcome.OnRoster(
                            references.getOrDefault(entry.review, ""),
                            entry.label,
                            entry.made,
                            words);
                })
                .filter(told -> told.made() || !told.changes().isEmpty())
                .toList();
    }

    /** The roles of a person that is there; empty for one who is not. */
    Set<Role> roles(long review, String label) {
        var entry = entries.get(Key.of(review, label));
        return entry == null ? Set.of() : Set.copyOf(entry.roles.keySet());
    }

    private void keepBefore(Entry entry) {
        before.computeIfAbsent(entry, e -> new EnumMap<>(e.roles));
    }

    /** The id of a person that is there already; empty for one who is not. */
    Optional<Long> known(long review, String label) {
        return Optional.ofNullable(entries.get(Key.of(review, label))).map(entry -> entry.id);
    }

    /**
     * What stands against a row about a person; empty when nothing does.
     *
     * @param asked the role that the row's variable is about
     */
    Optional<String> objection(long review, AnswerRow row, Role asked) {
        if (row.person().isBlank()) {
            return Optional.of(
                    "the variable is about a "
                            + asked.key()
                            + ": name the person in the column person, such as V1");
        }
        var entry = entries.get(Key.of(review, row.person()));
        boolean known = entry != null && entry.roles.containsKey(asked);
        boolean given = row.roles().contains(asked);
        boolean fresh = entry == null && row.roles().isEmpty();
        if (!known && !given && !fresh) {
            return Optional.of(
                    row.person()
                            + " is no "
                            + asked.key()
                            + " here: add the role in the column roles, or use the variable of the"
                            + " person's own role");
        }
        if (Boolean.TRUE.equals(row.primary())) {
            for (Role role : row.roles().isEmpty() ? Set.of(asked) : row.roles()) {
                var declared = declaredPrimary.get(new Place(review, role));
                if (declared != null && !declared.equals(Key.of(review, row.person()))) {
                    return Optional.of(
                            "the file names another primary "
                                    + role.key()
                                    + " of the review before: "
                                    + declared.label().toUpperCase(Locale.ROOT));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A row that was refused names a person, who is not made by it; but nobody named later becomes
     * the primary one in their place.
     */
    void refused(long review, AnswerRow row, Role asked) {
        var key = Key.of(review, row.person());
        for (Role role : row.roles().isEmpty() ? Set.of(asked) : row.roles()) {
            if (primary(review, role, key).isEmpty()) {
                namedFirst.putIfAbsent(new Place(review, role), key);
            }
        }
    }

    private Optional<Entry> primary(long review, Role role, Key except) {
        return entries.entrySet().stream()
                .filter(e -> e.getKey().review() == review && !e.getKey().equals(except))
                .map(Map.Entry::getValue)
                .filter(entry -> entry.roles.getOrDefault(role, false))
                .findFirst();
    }

    /** The person's id; makes the person and adds roles as the row says. */
    long person(AnswerSink sink, long review, AnswerRow row, Role asked) {
        var key = Key.of(review, row.person());
        var entry = entries.get(key);
        if (entry == null) {
            entry = new Entry();
            entry.review = review;
            entry.label = row.person().strip();
            entry.made = true;
            entry.pseudonym = row.pseudonym();
            keepBefore(entry);
            entry.id = sink.addPerson(review, row.person().strip(), row.pseudonym());
            made++;
        } else if (!row.pseudonym().isBlank() && !row.pseudonym().equals(entry.pseudonym)) {
            entry.pseudonym = row.pseudonym();
            sink.setPseudonym(entry.id, row.pseudonym());
        }
        for (Role role : row.roles().isEmpty() ? Set.of(asked) : row.roles()) {
            boolean primary = isPrimary(key, row, role, entry);
            if (Boolean.TRUE.equals(row.primary())) {
                declaredPrimary.put(new Place(review, role), key);
                stepDown(sink, review, role, key);
            }
            if (!Boolean.valueOf(primary).equals(entry.roles.get(role))) {
                keepBefore(entry);
                entry.roles.put(role, primary);
                sink.setRole(entry.id, role, primary);
            }
        }
        entries.put(key, entry);
        return entry.id;
    }

    /** Who was the primary person only because nobody else was named gives way to who is named. */
    private void stepDown(AnswerSink sink, long review, Role role, Key named) {
        primary(review, role, named)
                .ifPresent(other -> {
                    keepBefore(other);
                    other.roles.put(role, false);
                    sink.setRole(other.id, role, false);
                });
    }

    private boolean isPrimary(Key key, AnswerRow row, Role role, Entry entry) {
        var said = row.primary();
        if (said != null) {
            return said;
        }
        var before = entry.roles.get(role);
        if (before != null) {
            return before;
        }
        var first = namedFirst.get(new Place(key.review(), role));
        return WITH_PRIMARY.contains(role)
                && (first == null || first.equals(key))
                && primary(key.review(), role, key).isEmpty();
    }
}
