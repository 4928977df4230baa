package org.postil.extraction;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Ids;
import org.postil.domain.Nearest;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of one type read as answers of another: each is written down as people would and read
 * again. What was missing stays missing.
 */
final class Conversion {
    private static final int LONGEST_CATEGORY = 80;

    private final Variable before;
    private final Variable after;
    private final List<Category> made = new ArrayList<>();

    /**
     * @param after the variable with its new type and without categories unless it has them now
     */
    Conversion(Variable before, Variable after, List<Answer> answers) {
        this.before = before;
        boolean choice = isChoice(after.type());
        if (choice && !isChoice(before.type())) {
            wanted(after, answers).forEach(name -> make(name));
        }
        var categories = new ArrayList<Category>(choice ? before.categories() : List.of());
        categories.addAll(made);
        this.after = with(after, categories);
    }

    static boolean isChoice(Type type) {
        return type == Type.CATEGORY || type == Type.CATEGORIES;
    }

    /** The categories that the change makes, in order. */
    List<String> made() {
        return made.stream().map(Category::name).toList();
    }

    private void make(String name) {
        made.add(new Category(-1L - made.size(), "", name, "", made.size()));
    }

    /** The values that become categories: yes before no, numbers by size, others by name. */
    private List<String> wanted(Variable target, List<Answer> answers) {
        if (before.type() == Type.YES_NO) {
            return List.of("Yes", "No");
        }
        var byFolded = new LinkedHashMap<String, String>();
        for (Answer answer : answers) {
            if (answer.value() instanceof AnswerValue.Missing) {
                continue;
            }
            for (String part : parts(target, written(before, answer.value()))) {
                if (fits(part)) {
                    byFolded.putIfAbsent(Nearest.folded(part), part);
                }
            }
        }
        // "unborn" stands for an age and comes before the numbers
        boolean numbers =
                byFolded.keySet().stream()
                        .allMatch(key -> key.equals("unborn") || TemplateRules.limit(key) != null);
        Comparator<Map.Entry<String, String>> byName = Map.Entry.comparingByKey();
        var order =
                numbers
                        ? Comparator.<Map.Entry<String, String>>comparingDouble(
                                        e -> numeric(e.getKey()))
                                .thenComparing(byName)
                        : byName;
        return byFolded.entrySet().stream().sorted(order).map(Map.Entry::getValue).toList();
    }

    private static double numeric(String written) {
        var number = TemplateRules.limit(written);
        return number == null ? -1 : number;
    }

    private static List<String> parts(Variable target, String written) {
        if (target.type() != Type.CATEGORIES) {
            return List.of(written.strip());
        }
        return List.of(written.split(";")).stream()
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static boolean fits(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_CATEGORY
                && name.indexOf('\n') < 0
                && name.indexOf(';') < 0
                && AnswerParser.missingReason(name).isEmpty();
    }

    /** What the answer becomes; empty when it fits in no way, and {@link #why} says why. */
    Optional<Becomes> convert(AnswerValue value) {
        String written = written(before, value);
        return AnswerParser.parse(after, written, "") instanceof AnswerParser.Ok ok
                ? Optional.of(becomes(ok.value()))
                : AnswerParser.missingReason(written).map(Becomes::missing);
    }

    private Becomes becomes(AnswerValue value) {
        if (!(value instanceof AnswerValue.Chosen chosen)) {
            return new Becomes.Value(value);
        }
        var names =
                made.stream()
                        .filter(c -> chosen.categories().contains(c.id()))
                        .map(Category::name)
                        .toList();
        return new Becomes.Categories(
                Ids.of(chosen.categories().stream().filter(id -> id > 0).toArray()), names);
    }

    String why(AnswerValue value) {
        if (value instanceof AnswerValue.Chosen chosen
                && chosen.categories().size() > 1
                && after.type() == Type.CATEGORY) {
            return "several are chosen";
        }
        return switch (after.type()) {
            case CATEGORY, CATEGORIES -> "too long for a category, or has a semicolon";
            case NUMBER -> "no number, or not within the limits";
            case DATE -> "no date";
            case YES_NO -> "neither yes nor no";
            case TEXT -> "nothing to be carried over";
        };
    }

    /** What the answer is afterwards, as written. */
    String words(Becomes becomes) {
        return switch (becomes) {
            case Becomes.Value value -> written(after, value.value());
            case Becomes.Categories categories -> {
                var names = new ArrayList<String>();
                after.categories().stream()
                        .filter(c -> categories.there().contains(c.id()))
                        .forEach(c -> names.add(c.name()));
                names.addAll(categories.made());
                yield String.join("; ", names);
            }
            case Becomes.Unanswered gone -> "not answered";
        };
    }

    /** A value as people write it; categories parted by semicolons, a missing one by its reason. */
    static String written(Variable variable, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Chosen chosen ->
                    String.join(
                            "; ",
                            variable.categories().stream()
                                    .filter(c -> chosen.categories().contains(c.id()))
                                    .map(Category::name)
                                    .toList());
            case AnswerValue.Number number ->
                    number.note().isEmpty() ? number.value().toPlainString() : number.note();
            case AnswerValue.PartialDate date -> date.iso();
            case AnswerValue.YesNo yesNo -> yesNo.yes() ? "yes" : "no";
            case AnswerValue.Text text -> text.text();
            case AnswerValue.Missing missing -> missing.reason().key().replace('_', ' ');
        };
    }

    private static Variable with(Variable variable, List<Category> categories) {
        return new Variable(
                variable.id(),
                variable.guid(),
                variable.level(),
                variable.key(),
                variable.name(),
                variable.type(),
                variable.required(),
                variable.help(),
                variable.unit(),
                variable.minimum(),
                variable.maximum(),
                variable.rule(),
                variable.position(),
                categories);
    }
}
