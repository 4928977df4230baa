package org.postil.merge;

import org.postil.domain.Nearest;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.merge.ColumnMeaning.Ignored;
import org.postil.merge.ColumnMeaning.OfKey;
import org.postil.merge.ColumnMeaning.OfRow;
import org.postil.merge.ColumnMeaning.OfVariable;
import org.postil.merge.ColumnMeaning.Part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a sheet mean.
 *
 * @param meanings one for each column of the header
 * @param values by column: what a cell says, as {@link Nearest#folded} writes it, and what is meant
 */
public record ColumnMapping(
        List<ColumnMeaning> meanings, Map<Integer, Map<String, String>> values) {
    public ColumnMapping {
        meanings = List.copyOf(meanings);
        var copy = new HashMap<Integer, Map<String, String>>();
        values.forEach((column, of) -> copy.put(column, Map.copyOf(of)));
        values = Map.copyOf(copy);
    }

    /** By the names of the columns; what is not recognised is ignored. */
    public static ColumnMapping guess(List<String> header, Snapshot snapshot) {
        var meanings = new ArrayList<ColumnMeaning>();
        var taken = new HashSet<ColumnMeaning>();
        boolean hasRoles = header.stream().anyMatch(Part.ROLES::isCalled);
        for (String name : header) {
            var meaning =
                    guess(name, snapshot)
                            .or(() -> hasRoles ? several(name, snapshot) : Optional.empty())
                            .filter(m -> !taken.contains(m));
            meaning.ifPresent(taken::add);
            meanings.add(meaning.orElse(new Ignored()));
        }
        return new ColumnMapping(meanings, Map.of());
    }

    /** A name of the long form, else of a variable: by path, by level and name, by key or name. */
    private static Optional<ColumnMeaning> guess(String name, Snapshot snapshot) {
        var part = Part.of(name);
        if (part.isPresent()) {
            return Optional.of(new OfRow(part.get()));
        }
        String wanted = plain(name);
        for (var naming : NAMINGS) {
            var found =
                    snapshot.variables().stream()
                            .filter(v -> !v.isDerived() && plain(naming.of(v)).equals(wanted))
                            .toList();
            if (found.size() == 1) {
                return Optional.of(new OfVariable(found.getFirst().path()));
            }
        }
        return Optional.empty();
    }

    /** A key that variables of several levels have. */
    private static Optional<ColumnMeaning> several(String name, Snapshot snapshot) {
        String wanted = plain(name);
        return snapshot.variables().stream()
                .filter(v -> !v.isDerived() && plain(v.key()).equals(wanted))
                .findFirst()
                .map(v -> new OfKey(v.key()));
    }

    private interface Naming {
        String of(Variable variable);
    }

    private static final List<Naming> NAMINGS =
            List.of(
                    Variable::path,
                    v -> v.level().key() + " " + v.name(),
                    Variable::key,
                    Variable::name);

    /** Letters and digits alone, so that victim.age, "Victim age" and victim_age are one. */
    private static String plain(String name) {
        return Nearest.folded(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** What a word of the command line means; empty when it means nothing. */
    public static Optional<ColumnMeaning> meaning(String word, Snapshot snapshot) {
        String wanted = Nearest.folded(word);
        if (wanted.equals("ignore") || wanted.isEmpty()) {
            return Optional.of(new Ignored());
        }
        return Part.of(word)
                .<ColumnMeaning>map(OfRow::new)
                .or(() ->
                        snapshot.variables().stream()
                                .filter(v -> Nearest.folded(v.path()).equals(wanted))
                                .findFirst()
                                .map(v -> new OfVariable(v.path())))
                .or(() -> guess(word, snapshot))
                .or(() -> several(word, snapshot));
    }

    public ColumnMapping with(int column, ColumnMeaning meaning) {
        var now = new ArrayList<>(meanings);
        now.set(column, meaning);
        // a part of the row, or a variable, stands in one column only
        for (int i = 0; i < now.size(); i++) {
            if (i != column && !meaning.isRepeatable() && now.get(i).equals(meaning)) {
                now.set(i, new Ignored());
            }
        }
        var kept = new HashMap<>(values);
        kept.remove(column);
        return new ColumnMapping(now, kept);
    }

    /** What a cell of a column means from now on; empty for what it says. */
    public ColumnMapping withValue(int column, String said, String meant) {
        var all = new HashMap<>(values);
        var of = new HashMap<>(all.getOrDefault(column, Map.of()));
        if (meant.isEmpty()) {
            of.remove(Nearest.folded(said));
        } else {
            of.put(Nearest.folded(said), meant);
        }
        all.put(column, of);
        return new ColumnMapping(meanings, all);
    }

    /** The column that holds a part of the row. */
    public Optional<Integer> column(Part part) {
        int at = meanings.indexOf(new OfRow(part));
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** One row for each answer, rather than a column for each variable. */
    public boolean isLong() {
        return column(Part.VARIABLE).isPresent();
    }

    /** What a cell means: another value if it was said so. */
    String meant(int column, String cell) {
        return values.getOrDefault(column, Map.of()).getOrDefault(Nearest.folded(cell), cell);
    }

    /** Why no answers can be read with it, a sentence each; empty when something can. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (column(Part.REVIEW).isEmpty()) {
            problems.add("no column says which review a row is about");
        }
        Set<ColumnMeaning> variables = new HashSet<>();
        meanings.stream()
                .filter(m -> m instanceof OfVariable || m instanceof OfKey)
                .forEach(variables::add);
        if (column(Part.ROLES).isEmpty()) {
            meanings.stream()
                    .filter(OfKey.class::isInstance)
                    .forEach(m ->
                            problems.add(
                                    "several variables have the key "
                                            + m.written()
                                            + ", and no column says the role of a row: write the"
                                            + " variable as LEVEL.KEY"));
        }
        if (isLong() && column(Part.VALUE).isEmpty()) {
            problems.add("a column says which variable, and none says the value");
        }
        if (!isLong() && variables.isEmpty()) {
            problems.add("no column holds the answers to a variable");
        }
        return problems;
    }
}
