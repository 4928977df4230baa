package org.postil.extraction;

import org.postil.domain.Nearest;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.extraction.TemplatePlan.Ready;
import org.postil.extraction.TemplatePlan.Refused;
import org.postil.project.VariableStore.NewVariable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Goes through the entries of a file and gathers what they do to the template of a snapshot. */
final class TemplatePlanning {
    private final Snapshot snapshot;
    private final TemplateEdits edits;
    private final List<String> made = new ArrayList<>();
    private final List<TemplateImport.Changed> changed = new ArrayList<>();
    private final List<TemplateImport.Problem> problems = new ArrayList<>();
    private final List<TemplateChange> changes = new ArrayList<>();
    private final List<Recoding.Turn> turns = new ArrayList<>();
    private final HashSet<String> seen = new HashSet<>();

    /** The template as it would be, by path. */
    private final Map<String, Variable> planned = new LinkedHashMap<>();

    /** The entries that make a variable or change it. */
    private final Map<String, TemplateEntry> touched = new LinkedHashMap<>();

    private final CategoryRenames renames = new CategoryRenames();
    private int unchanged;
    private int next;

    TemplatePlanning(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.edits = new TemplateEdits(snapshot);
        snapshot.variables().forEach(v -> planned.put(v.path(), v));
        next = snapshot.variables().stream().mapToInt(Variable::position).max().orElse(0) + 1;
    }

    TemplateImport plan(List<TemplateEntry> entries, RuleCheck rules) {
        entries.forEach(this::entry);
        new PassedOn(rules, snapshot).into(renames, () -> planned());
        var followed = follow();
        String label = "Import template: %d new, %d changed".formatted(made.size(), changed.size());
        return new TemplateImport(
                made,
                changed,
                unchanged,
                problems,
                new Ready(
                        label, changes, new Recoding(turns, List.of(), 0), 0, List.of(), followed));
    }

    private void problem(TemplateEntry entry, String column, String words) {
        problems.add(TemplateImport.problem(entry, column, words));
    }

    /** The template as it would be, rules in the new spelling of categories. */
    private Snapshot planned() {
        return snapshot.withVariables(planned.values().stream().map(this::respelled).toList());
    }

    /**
     * The entries whose rules cannot be worked out in the template as it would be, or give another
     * type than the file says.
     */
    Map<TemplateEntry, TemplateImport.Problem> wrongRules(RuleCheck rules) {
        var template = snapshot.withVariables(List.copyOf(planned.values()));
        var wrong = new LinkedHashMap<TemplateEntry, TemplateImport.Problem>();
        touched.forEach((path, entry) -> {
            var variable = template.variable(path).orElseThrow();
            if (variable.isDerived()) {
                switch (rules.read(variable, template)) {
                    case RuleCheck.Wrong found -> wrong.put(entry, at(entry, variable, found));
                    case RuleCheck.Gives gives when gives.type() != variable.type() ->
                            wrong.put(entry, other(entry, variable, gives));
                    case RuleCheck.Gives fits -> {}
                }
            }
        });
        return wrong;
    }

    private static TemplateImport.Problem at(
            TemplateEntry entry, Variable variable, RuleCheck.Wrong found) {
        String words =
                "the rule, at character %d: %s".formatted(found.position() + 1, found.words());
        return TemplateImport.problem(
                entry,
                "rule",
                words,
                new TemplateImport.Place(
                        variable.rule(), found.words(), found.position(), found.length()));
    }

    private static TemplateImport.Problem other(
            TemplateEntry entry, Variable variable, RuleCheck.Gives gives) {
        return TemplateImport.problem(
                entry,
                "type",
                "the type is %s, and the rule gives %s: write %s in the column type, or another rule"
                        .formatted(variable.type().key(), gives.type().key(), gives.type().key()));
    }

    /**
     * Writes the new spelling of categories into rules and filters, those that the file brings and
     * those that it leaves alone, and returns the names of the latter.
     */
    private List<String> follow() {
        changes.replaceAll(change ->
                switch (change) {
                    case TemplateChange.MakeVariable make ->
                            new TemplateChange.MakeVariable(
                                    respelled(make.fields()), make.categories(), make.position());
                    case TemplateChange.SetVariable set ->
                            new TemplateChange.SetVariable(set.variable(), respelled(set.fields()));
                    default -> change;
                });
        var alone =
                snapshot.variables().stream()
                        .filter(variable -> !touched.containsKey(variable.path()))
                        .toList();
        var followed = renames.follow(alone, snapshot.savedFilters());
        changes.addAll(followed.changes());
        planned.replaceAll((path, variable) -> respelled(variable));
        return followed.names();
    }

    private Variable respelled(Variable variable) {
        return TemplateEdits.as(
                variable.id(),
                variable.guid(),
                variable.position(),
                VariableForm.of(variable).withRule(renames.in(variable.rule())),
                variable.categories());
    }

    private NewVariable respelled(NewVariable fields) {
        return fields.withRule(renames.in(fields.rule()));
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
        switch (EntryReading.read(entry, snapshot)) {
            case EntryReading.Wrong wrong -> problem(entry, wrong.column(), wrong.words());
            case EntryReading.Form read -> {
                var form = read.form();
                if (!seen.add(form.level() + "." + entry.key())) {
                    problem(entry, "key", "it stands in the file twice; the first one counts");
                } else if (read.there().isEmpty()) {
                    make(entry, form);
                } else {
                    change(entry, form, read.there().get());
                }
            }
        }
    }

    private static String column(TemplateProblem problem) {
        return problem.field() == TemplateProblem.Field.SUBJECT
                ? ""
                : problem.field().name().toLowerCase(Locale.ROOT);
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
                        "category",
                        "category \"%s\": %s".formatted(form.name(), wrong.get().words()));
            } else if (!names.add(Nearest.folded(tidy.name()))) {
                problem(
                        entry,
                        "category",
                        "category \"%s\" stands there twice".formatted(form.name()));
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
            problem(entry, column(wrong.getFirst()), wrong.getFirst().words());
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
                form.minimum().equals(before.minimum()) && form.maximum().equals(before.maximum())
                        ? 0
                        : edits.outside(there, form).size();
        if (outside > 0) {
            problem(
                    entry,
                    "",
                    "%d of its answers lie outside %s; correct them first or keep the limits"
                            .formatted(outside, Differences.limits(form)));
            return;
        }
        switch (edits.edit(there, form)) {
            case Refused refused -> {
                problem(entry, column(refused.problems().getFirst()), refused.words());
                return;
            }
            case Ready ready when ready.open() > 0 -> {
                problem(
                        entry,
                        "type",
                        "%d of its answers cannot be carried over to %s; change the type in the editor"
                                .formatted(ready.open(), form.type().key()));
                return;
            }
            case Ready ready when carriedToChoice && !edits.answers(there).isEmpty() -> {
                problem(
                        entry,
                        "type",
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
                what.addAll(Differences.of(before, form));
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
            changed.add(new TemplateImport.Changed(there.path(), what));
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
                    if (renamed) {
                        renames.with(there.path(), found.get().name(), form.name());
                    }
                    what.add(
                            "category \"%s\": %s"
                                    .formatted(form.name(), renamed ? "spelling" : "definition"));
                }
            }
        }
    }

    private static CategoryForm form(Category category) {
        return new CategoryForm(category.name(), category.definition());
    }
}
