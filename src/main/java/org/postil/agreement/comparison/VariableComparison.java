package org.postil.agreement.comparison;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.CodingMatrix;
import org.postil.agreement.Estimate;
import org.postil.agreement.KrippendorffAlpha;
import org.postil.agreement.Measure;
import org.postil.agreement.NumberMetric;
import org.postil.agreement.SetMetric;
import org.postil.agreement.Statistics;
import org.postil.agreement.UnitBootstrap;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Coder;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the answers to the extraction template, answer by answer. Free text has no two equal
 * answers and derived variables are nobody's answers: both are left out.
 */
public final class VariableComparison {
    private final Snapshot snapshot;
    private final List<Coder> coders;
    private final List<String> names;
    private final Universe universe;
    private final UnitBootstrap bootstrap;
    private final Map<Asked, Map<Long, AnswerValue>> answers = new HashMap<>();

    /** What was asked of whom; person 0 for the review itself. */
    private record Asked(long variable, long review, long person) {}

    /** A review or a person who is asked about. */
    private record Subject(int review, long person, String name) {}

    private VariableComparison(Snapshot snapshot, ComparisonRequest request) {
        this.snapshot = snapshot;
        coders = request.coders();
        names = coders.stream().map(Coder::name).toList();
        bootstrap = request.bootstrap();
        universe = Universe.of(snapshot, coders, request.readByAll());
        for (Answer answer : snapshot.answers()) {
            answers.computeIfAbsent(
                            new Asked(answer.variable(), answer.review(), answer.person()),
                            asked -> new HashMap<>())
                    .put(answer.coder(), answer.value());
        }
    }

    /** In the order of the template. The unit and facet of the request do not matter. */
    public static List<VariableAgreement> of(Snapshot snapshot, ComparisonRequest request) {
        var comparison = new VariableComparison(snapshot, request);
        return snapshot.variables().stream()
                .filter(v -> !v.isDerived() && v.type() != Variable.Type.TEXT)
                .map(comparison::compare)
                .toList();
    }

    private VariableAgreement compare(Variable variable) {
        var rated = rated(variable, false);
        var estimates = new LinkedHashMap<String, Estimate>();
        var drawn = new LinkedHashMap<String, UnitBootstrap.Outcome>();
        put(nominal(variable), rated, estimates, drawn);
        if (variable.type() == Variable.Type.NUMBER) {
            put(numeric(), rated(variable, true), estimates, drawn);
        }
        var matrix = rated.matrix();
        long units = 0;
        long alike = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            if (answered(matrix, row) > 1) {
                units++;
                alike += differs(matrix, row) ? 0 : 1;
            }
        }
        return new VariableAgreement(variable, rated, units, alike, estimates, drawn);
    }

    private void put(
            Map<String, Measure> measures,
            RatedUnits rated,
            Map<String, Estimate> estimates,
            Map<String, UnitBootstrap.Outcome> drawn) {
        measures.forEach((name, measure) -> estimates.put(name, measure.of(rated.matrix())));
        if (bootstrap.draws() > 0) {
            drawn.putAll(bootstrap.of(measures, rated.matrix(), rated.clusters()));
        }
    }

    private Map<String, Measure> nominal(Variable variable) {
        var all = Statistics.of(OptionalInt.empty());
        var measures = new LinkedHashMap<String, Measure>();
        for (String name :
                List.of(
                        "percent_agreement",
                        Kappa.name(coders.size()),
                        "krippendorff_alpha_nominal",
                        "gwet_ac1",
                        "brennan_prediger")) {
            var measure = all.get(name);
            if (measure != null) {
                measures.put(name, measure);
            }
        }
        if (variable.type() == Variable.Type.CATEGORIES) {
            measures.put("krippendorff_alpha_set_masi", new KrippendorffAlpha(SetMetric.MASI));
            measures.put(
                    "krippendorff_alpha_set_jaccard", new KrippendorffAlpha(SetMetric.JACCARD));
        }
        return measures;
    }

    private static Map<String, Measure> numeric() {
        var measures = new LinkedHashMap<String, Measure>();
        measures.put("krippendorff_alpha_ordinal", new KrippendorffAlpha(NumberMetric.ORDINAL));
        measures.put("krippendorff_alpha_interval", new KrippendorffAlpha(NumberMetric.INTERVAL));
        return measures;
    }

    /**
     * @param numbersOnly whether what is no number is missing
     */
    private RatedUnits rated(Variable variable, boolean numbersOnly) {
        var matrix = CodingMatrix.of(names);
        var reviews = new ArrayList<Integer>();
        var units = new ArrayList<String>();
        var used = new LinkedHashSet<String>();
        for (Subject subject : subjects(variable)) {
            var asked =
                    new Asked(
                            variable.id(),
                            universe.reviews().get(subject.review()).id(),
                            subject.person());
            var given = answers.getOrDefault(asked, Map.of());
            var ratings = new ArrayList<@Nullable String>();
            for (int coder = 0; coder < coders.size(); coder++) {
                var value =
                        universe.isRead(subject.review(), coder)
                                ? given.get(coders.get(coder).id())
                                : null;
                boolean counts =
                        value != null && (!numbersOnly || value instanceof AnswerValue.Number);
                ratings.add(counts ? words(variable, value) : null);
            }
            ratings.stream().filter(r -> r != null).forEach(used::add);
            matrix.unit(ratings);
            reviews.add(subject.review());
            units.add(subject.name());
        }
        if (!numbersOnly) {
            matrix.declare(possible(variable, used));
        }
        return new RatedUnits(matrix.build(), reviews, units);
    }

    private List<Subject> subjects(Variable variable) {
        var role = variable.level().role();
        var subjects = new ArrayList<Subject>();
        for (int r = 0; r < universe.reviews().size(); r++) {
            var review = universe.reviews().get(r);
            if (role.isEmpty()) {
                subjects.add(new Subject(r, 0, review.reference()));
                continue;
            }
            for (Person person : snapshot.persons()) {
                if (person.review() == review.id() && person.has(role.get())) {
                    subjects.add(
                            new Subject(r, person.id(), review.reference() + " " + person.label()));
                }
            }
        }
        return subjects;
    }

    /** How many answers were possible: those of the template and the reasons that were given. */
    private static int possible(Variable variable, LinkedHashSet<String> used) {
        var all = new TreeSet<>(used);
        switch (variable.type()) {
            case CATEGORY -> variable.categories().forEach(c -> all.add(c.name()));
            case YES_NO -> all.addAll(List.of("yes", "no"));
            case CATEGORIES, NUMBER, DATE, TEXT -> {}
        }
        return all.size();
    }

    private static String words(Variable variable, @Nullable AnswerValue value) {
        return switch (value) {
            case AnswerValue.Chosen(Ids categories) ->
                    variable.type() == Variable.Type.CATEGORIES
                            ? SetMetric.label(
                                    categories.stream()
                                            .mapToObj(id -> category(variable, id))
                                            .collect(Collectors.toCollection(TreeSet::new)))
                            : category(variable, categories.isEmpty() ? 0 : categories.get(0));
            case AnswerValue.Number number -> number.value().stripTrailingZeros().toPlainString();
            case AnswerValue.PartialDate date -> date.iso();
            case AnswerValue.YesNo(boolean yes) -> yes ? "yes" : "no";
            case AnswerValue.Text text -> text.text();
            case AnswerValue.Missing gone -> "(" + gone.reason().key().replace('_', ' ') + ")";
            case null -> "";
        };
    }

    /** The bar stands between the members of a set. */
    private static String category(Variable variable, long id) {
        return variable.category(id).map(c -> c.name().replace('|', '/')).orElse("(removed)");
    }

    private static int answered(CodingMatrix matrix, int row) {
        int count = 0;
        for (int coder = 0; coder < matrix.coders().size(); coder++) {
            count += matrix.rating(row, coder) == CodingMatrix.MISSING ? 0 : 1;
        }
        return count;
    }

    /** Whether two coders who answered say different things. */
    static boolean differs(CodingMatrix matrix, int row) {
        int first = CodingMatrix.MISSING;
        for (int coder = 0; coder < matrix.coders().size(); coder++) {
            int rating = matrix.rating(row, coder);
            if (rating != CodingMatrix.MISSING) {
                if (first != CodingMatrix.MISSING && rating != first) {
                    return true;
                }
                first = rating;
            }
        }
        return false;
    }
}
