package org.postil.audit.printed;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.Axis;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the labels of a study's codes and values. */
final class Labels {
    private static final double OF_A_VALUE = 0.3;

    private final Snapshot snapshot;
    private final Map<Long, Code> codes = new HashMap<>();
    private final Map<String, Integer> inLabels = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    Labels(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (Code code : snapshot.codebook().codes()) {
            codes.put(code.id(), code);
            String key = code.key();
            if (key != null) {
                keys.add(Codebook.fold(key));
            }
        }
    }

    /** All keys of codes, folded. */
    Set<String> keys() {
        return keys;
    }

    /** The label of a row of a tally, or of a column. */
    Label of(Axis axis, Tally.Kind kind, long id, String code, String name) {
        var label =
                switch (axis) {
                    case Axis.OfFacet facet -> ofCode(kind, id, name);
                    case Axis.OfVariable variable ->
                            ofValue(snapshot.variable(variable.path()).orElseThrow(), code, name);
                };
        var words = new HashSet<String>();
        label.names().forEach(words::addAll);
        words.forEach(word -> inLabels.merge(word, 1, Integer::sum));
        return label;
    }

    private Label ofCode(Tally.Kind kind, long id, String name) {
        var code = kind == Tally.Kind.CODE ? codes.get(id) : null;
        var names = new ArrayList<Set<String>>();
        names.add(Words.of(name));
        if (code == null) {
            return new Label("", names, Set.of(), 0, "");
        }
        code.aliases().forEach(alias -> names.add(Words.of(alias)));
        names.removeIf(Set::isEmpty);
        String key = code.key();
        return new Label(key == null ? "" : Codebook.fold(key), names, Set.of(), 0, "");
    }

    private Label ofValue(Variable variable, String code, String name) {
        var asked = new HashSet<>(Words.of(variable.name()));
        var byKey = Words.of(variable.key().replace('_', ' '));
        Set<String> level =
                variable.level() == Variable.Level.REVIEW
                        ? Set.of()
                        : Words.of(variable.level().key());
        String person = level.isEmpty() ? "" : variable.level().key();
        boolean yes = variable.type() == Variable.Type.YES_NO;
        if (yes) {
            if (!code.equalsIgnoreCase("yes")) {
                asked.add("no");
                byKey.add("no");
            }
            return new Label(
                    "",
                    List.of(Set.copyOf(asked), byKey),
                    level,
                    level.isEmpty() ? 0 : OF_A_VALUE,
                    person);
        }
        // the level says more than what is asked: "female" is told of victims and of children
        var of = new HashSet<>(level.isEmpty() ? asked : level);
        return new Label(
                "", List.of(Words.of(name.isEmpty() ? code : name)), of, OF_A_VALUE, person);
    }

    /** How much a word says, 1 when one label has it. */
    Map<String, Double> weights() {
        var weights = new HashMap<String, Double>();
        inLabels.forEach((word, count) -> weights.put(word, 1 / Math.sqrt(count)));
        return weights;
    }

    /** "T1 Multi-agency working"; "Sex of the victim: female". */
    String name(Axis axis, String code, String name) {
        return switch (axis) {
            case Axis.OfFacet facet ->
                    code.equals(name) || name.isEmpty() || code.contains(name)
                            ? code
                            // the row "any" is called "Any theme"
                            : Words.of(name).isEmpty()
                                            || Codebook.fold(name).startsWith(Codebook.fold(code))
                                    ? name
                                    : code + " " + name;
            case Axis.OfVariable variable -> {
                var of = snapshot.variable(variable.path()).orElseThrow();
                String subject =
                        of.level() == Variable.Level.REVIEW ? "" : " of the " + of.level().key();
                yield of.name() + subject + ": " + (name.isEmpty() ? code : name);
            }
        };
    }
}
