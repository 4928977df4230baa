package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of an entry as a form of a variable, or what they cannot mean. */
sealed interface EntryReading {
    /**
     * @param there the variable of that level and key in the template
     */
    record Form(VariableForm form, Optional<Variable> there) implements EntryReading {}

    /**
     * @param column of the file in which it stands
     */
    record Wrong(String column, String words) implements EntryReading {}

    static EntryReading read(TemplateEntry entry, Snapshot snapshot) {
        var level = constant(Level.values(), entry.level());
        var type = constant(Type.values(), entry.type());
        if (level.isEmpty()) {
            return new Wrong("level", "the level is none of " + keys(Level.values()));
        }
        if (type.isEmpty()) {
            return new Wrong(
                    "type",
                    entry.type().isEmpty()
                            ? "it has no type: it is one of " + keys(Type.values())
                            : "the type is none of " + keys(Type.values()));
        }
        var there = snapshot.variable(level.get().key() + "." + entry.key());
        var before = there.map(VariableForm::of);
        var written = entry.required();
        var required =
                written == null
                        ? before.map(VariableForm::required).or(() -> Optional.of(false))
                        : required(written);
        if (required.isEmpty()) {
            return new Wrong("required", "required is yes or no");
        }
        if (!Conversion.isChoice(type.get()) && !entry.categories().isEmpty()) {
            return new Wrong("category", "only a variable of type category has categories");
        }
        var form =
                new VariableForm(
                        level.get(),
                        entry.key(),
                        name(entry, before),
                        type.get(),
                        required.get(),
                        kept(entry.help(), before, VariableForm::help),
                        kept(entry.unit(), before, VariableForm::unit),
                        kept(entry.minimum(), before, VariableForm::minimum),
                        kept(entry.maximum(), before, VariableForm::maximum),
                        kept(entry.rule(), before, VariableForm::rule));
        return new Form(form.tidy(), there);
    }

    /** What the file has no column for stays as it is. */
    private static String kept(
            @Nullable String written,
            Optional<VariableForm> before,
            Function<VariableForm, String> field) {
        return written == null ? before.map(field).orElse("") : written;
    }

    private static String name(TemplateEntry entry, Optional<VariableForm> before) {
        String name = kept(entry.name(), before, VariableForm::name);
        return name.isEmpty() ? entry.key() : name;
    }

    private static Optional<Boolean> required(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "", "no", "n", "false", "0" -> Optional.of(false);
            case "yes", "y", "true", "1" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String written) {
        // "yes/no", "Yes No" and "yes_no" are one
        String wanted = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return Arrays.stream(all)
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private static <E extends Enum<E>> String keys(E[] all) {
        return Arrays.stream(all)
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
