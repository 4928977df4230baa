package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Nearest;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.extraction.TemplatePlan.Ready;
import org.postil.extraction.TemplatePlan.Refused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a template read from a file would do: which variables are new, changed or as they are, and
 * what does not fit and why. What the file does not have stays: nothing is removed by an import. A
 * type is changed only when every answer can be carried over.
 *
 * @param made paths of the new variables
 * @param changed of each changed variable the path and what is changed
 * @param unchanged how many are as they are
 * @param problems what does not fit, in the order of the file
 * @param plan what has to be written; without changes when all is so already
 */
public record TemplateImport(
        List<String> made,
        List<Changed> changed,
        int unchanged,
        List<Problem> problems,
        Ready plan) {
    public TemplateImport {
        made = List.copyOf(made);
        changed = List.copyOf(changed);
        problems = List.copyOf(problems);
    }

    public record Changed(String path, List<String> what) {
        public Changed {
            what = List.copyOf(what);
        }
    }

    /**
     * @param line of the file, from 1
     */
    public record Problem(long line, String words) {}

    /**
     * @param rules reads rules; they are read over the template as it would be, so that a rule may
     *     speak of what the file brings itself
     */
    public static TemplateImport plan(
            Snapshot snapshot, List<TemplateEntry> entries, RuleCheck rules) {
        var kept = new ArrayList<>(entries);
        var refused = new ArrayList<Problem>();
        while (true) {
            var planning = new Planning(snapshot);
            var plan = planning.plan(kept);
            var wrong = planning.wrongRules(rules);
            if (wrong.isEmpty()) {
                return plan.with(refused);
            }
            // what speaks of a variable that does not come cannot be worked out either
            wrong.forEach((entry, words) -> {
                kept.remove(entry);
                refused.add(Planning.said(entry, "the rule: " + words));
            });
        }
    }

    private TemplateImport with(List<Problem> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        all.sort(Comparator.comparingLong(Problem::line));
        return new TemplateImport(made, changed, unchanged, all, plan);
    }

    private static final class Planning {
        private final Snapshot snapshot;
        private final TemplateEdits edits;
        private final List<String> made = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<TemplateChange> changes = new ArrayList<>();
        private final List<Recoding.Turn> turns = new ArrayList<>();
        private final HashSet<String> seen = new HashSet<>();

        /** The template as it would be, by path. */
        private final Map<String, Variable> planned = new LinkedHashMap<>();

        /** The entries that make a variable or change it. */
        private final Map<String, TemplateEntry> touched = new LinkedHashMap<>();

        private int unchanged;
        private int next;

        Planning(Snapshot snapshot) {
            this.snapshot = snapshot;
            this.edits = new TemplateEdits(snapshot);
            snapshot.variables().forEach(v -> planned.put(v.path(), v));
            next = snapshot.variables().stream().mapToInt(Variable::position).max().orElse(0) + 1;
        }

        TemplateImport plan(List<TemplateEntry> entries) {
            entries.forEach(this::entry);
            String label =
                    "Import template: %d new, %d changed".formatted(made.size(), changed.size());
            return new TemplateImport(
                    made,
                    changed,
                    unchanged,
                    problems,
                    new Ready(label, changes, new Recoding(turns, List.of(), 0), 0, List.of()));
        }

        private void problem(TemplateEntry entry, String words) {
            problems.add(said(entry, words));
        }

        static Problem said(TemplateEntry entry, String words) {
            return new Problem(
                    entry.line(), "%s.%s: %s".formatted(entry.level(), entry.key(), words));
        }

        /** The entries whose rules cannot be worked out in the template as it would be. */
        Map<TemplateEntry, String> wrongRules(RuleCheck rules) {
            var template = snapshot.withVariables(List.copyOf(planned.values()));
            var wrong = new LinkedHashMap<TemplateEntry, String>();
            touched.forEach((path, entry) -> {
                var variable = template.variable(path).orElseThrow();
                if (variable.isDerived()) {
                    rules.problem(variable, template).ifPresent(words -> wrong.put(entry, words));
                }
            });
            return wrong;
        }

        private void touch(
                TemplateEntry entry, VariableForm form, long id, List<CategoryForm> categories) {
            var having = new ArrayList<Category>();
            for (CategoryForm category : categories) {
                // not there yet: ids below 0 are told from each other and from all others
                long at = -1_000L * touched.size() - having.size() - 1;
                having.add(new Category(at, "", category.name(), category.definition(), 0));
            }
            var variable = TemplateEdits.as(id, "", 0, form, having);
            planned.put(variable.path(), variable);
            touched.put(variable.path(), entry);
        }

        private void entry(TemplateEntry entry) {
            var level = constant(Level.values(), entry.level());
            var type = constant(Type.values(), entry.type());
            if (level.isEmpty()) {
                problem(entry, "the level is none of " + keys(Level.values()));
                return;
            }
            if (type.isEmpty()) {
                problem(
                        entry,
                        entry.type().isEmpty()
                                ? "it has no type: it is one of " + keys(Type.values())
                                : "the type is none of " + keys(Type.values()));
                return;
            }
            if (!seen.add(level.get() + "." + entry.key())) {
                problem(entry, "it stands in the file twice; the first one counts");
                return;
            }
            var there = snapshot.variable(level.get().key() + "." + entry.key());
            var before = there.map(VariableForm::of);
            var written = entry.required();
            var required =
                    written == null
                            ? before.map(VariableForm::required).or(() -> Optional.of(false))
                            : required(written);
            if (required.isEmpty()) {
                problem(entry, "required is yes or no");
                return;
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
                                    kept(entry.rule(), before, VariableForm::rule))
                            .tidy();
            if (!Conversion.isChoice(type.get()) && !entry.categories().isEmpty()) {
                problem(entry, "only a variable of type category has categories");
                return;
            }
            if (there.isEmpty()) {
                make(entry, form);
            } else {
                change(entry, form, there.get());
            }
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

        /** The categories that may be had, told apart; problems are said. */
        private List<CategoryForm> categories(TemplateEntry entry, Variable like) {
            var kept = new ArrayList<CategoryForm>();
            var rules = new TemplateRules(snapshot);
            var names = new HashSet<String>();
            for (CategoryForm form : entry.categories()) {
                var tidy = form.tidy();
                var there = find(like, tidy.name());
                var wrong = rules.check(like, tidy, there.orElse(null));
                if (wrong.isPresent()) {
                    problem(
                            entry,
                            "category \"%s\": %s".formatted(form.name(), wrong.get().words()));
                } else if (!names.add(Nearest.folded(tidy.name()))) {
                    problem(entry, "category \"%s\" stands there twice".formatted(form.name()));
                } else {
                    kept.add(tidy);
                }
            }
            return kept;
        }

        private static Optional<Category> find(Variable variable, String name) {
            String wanted = Nearest.folded(name);
            return variable.categories().stream()
                    .filter(c -> Nearest.folded(c.name()).equals(wanted))
                    .findFirst();
        }

        private void make(TemplateEntry entry, VariableForm form) {
            var wrong = edits.problems(form, Optional.empty());
            if (!wrong.isEmpty()) {
                problem(entry, wrong.getFirst().words());
                return;
            }
            var empty = TemplateEdits.as(0, "", 0, form);
            var having = categories(entry, empty);
            changes.add(new TemplateChange.MakeVariable(Mentions.fields(form), having, next++));
            touch(entry, form, -1 - touched.size(), having);
            made.add(empty.path());
        }

        private void change(TemplateEntry entry, VariableForm form, Variable there) {
            var what = new ArrayList<String>();
            var mine = new ArrayList<TemplateChange>();
            var before = VariableForm.of(there);
            boolean carriedToChoice =
                    Conversion.isChoice(form.type()) && !Conversion.isChoice(there.type());
            int outside =
                    form.minimum().equals(before.minimum())
                                    && form.maximum().equals(before.maximum())
                            ? 0
                            : edits.outside(there, form).size();
            if (outside > 0) {
                problem(
                        entry,
                        "%d of its answers lie outside %s; correct them first or keep the limits"
                                .formatted(outside, limits(form)));
                return;
            }
            switch (edits.edit(there, form)) {
                case Refused refused -> {
                    problem(entry, refused.words());
                    return;
                }
                case Ready ready when ready.open() > 0 -> {
                    problem(
                            entry,
                            "%d of its answers cannot be carried over to %s; change the type in the editor"
                                    .formatted(ready.open(), form.type().key()));
                    return;
                }
                case Ready ready when carriedToChoice && !edits.answers(there).isEmpty() -> {
                    problem(
                            entry,
                            "it is answered; change its type to %s in the editor first"
                                    .formatted(form.type().key()));
                    return;
                }
                case Ready ready -> {
                    // new categories come from the file, not from the answers, of which there are
                    // none
                    ready.changes().stream()
                            .filter(c -> !(c instanceof TemplateChange.MakeCategory))
                            .forEach(mine::add);
                    turns.addAll(ready.recoding().turns());
                    differences(before, form, what);
                }
            }
            if (Conversion.isChoice(form.type())) {
                categories(entry, there, mine, what);
            }
            if (what.isEmpty()) {
                unchanged++;
            } else {
                var names = new LinkedHashMap<String, CategoryForm>();
                there.categories().forEach(c -> names.put(Nearest.folded(c.name()), form(c)));
                entry.categories().forEach(c -> names.put(Nearest.folded(c.name()), c.tidy()));
                touch(entry, form, there.id(), List.copyOf(names.values()));
                changed.add(new Changed(there.path(), what));
                changes.addAll(mine);
            }
        }

        private void categories(
                TemplateEntry entry, Variable there, List<TemplateChange> into, List<String> what) {
            int at = there.categories().stream().mapToInt(Category::position).max().orElse(0) + 1;
            for (CategoryForm form : categories(entry, there)) {
                var found = find(there, form.name());
                if (found.isEmpty()) {
                    into.add(new TemplateChange.MakeCategory(there.id(), form, at++));
                    what.add("category \"" + form.name() + "\" is new");
                } else {
                    boolean renamed = !found.get().name().equals(form.name());
                    var kept =
                            entry.defined()
                                    ? form
                                    : new CategoryForm(form.name(), found.get().definition());
                    boolean defined = !found.get().definition().equals(kept.definition());
                    if (renamed || defined) {
                        into.add(new TemplateChange.SetCategory(found.get().id(), kept));
                        what.add(
                                "category \"%s\": %s"
                                        .formatted(
                                                form.name(), renamed ? "spelling" : "definition"));
                    }
                }
            }
        }

        private static CategoryForm form(Category category) {
            return new CategoryForm(category.name(), category.definition());
        }

        /** "0 to 20", "at least 0", "at most 20". */
        private static String limits(VariableForm form) {
            if (form.maximum().isEmpty()) {
                return "at least " + form.minimum();
            }
            return form.minimum().isEmpty()
                    ? "at most " + form.maximum()
                    : form.minimum() + " to " + form.maximum();
        }

        private static void differences(VariableForm was, VariableForm now, List<String> what) {
            difference("name", was.name(), now.name(), what);
            difference("type", was.type().key(), now.type().key(), what);
            difference("required", yes(was.required()), yes(now.required()), what);
            difference("help", was.help(), now.help(), what);
            difference("unit", was.unit(), now.unit(), what);
            difference("minimum", was.minimum(), now.minimum(), what);
            difference("maximum", was.maximum(), now.maximum(), what);
            difference("rule", was.rule(), now.rule(), what);
        }

        private static String yes(boolean flag) {
            return flag ? "yes" : "no";
        }

        private static void difference(String field, String was, String now, List<String> what) {
            if (!was.equals(now)) {
                what.add(
                        was.length() + now.length() > 60
                                ? field
                                : "%s: %s \u2192 %s".formatted(field, shown(was), shown(now)));
            }
        }

        private static String shown(String value) {
            return value.isEmpty() ? "(none)" : value;
        }
    }
}
