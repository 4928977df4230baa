package org.postil.tally;

import org.postil.domain.AnswerValue;
import org.postil.domain.Assignment;
import org.postil.domain.DocumentRole;
import org.postil.domain.Ids;
import org.postil.domain.PassageKind;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small studies full of awkward cases: several coders, overlapping spans, trees three deep, groups,
 * multi-choice, missing answers, persons with several roles, excluded reviews, evidence, mirrors,
 * recommendations out of scope.
 */
final class RandomStudy {
    final StudyBuilder builder = new StudyBuilder();
    private final Random random;
    private final List<Long> themes = new ArrayList<>();
    private final List<Long> agencies = new ArrayList<>();
    private final List<Long> coders = new ArrayList<>();

    RandomStudy(Random random) {
        this.random = random;
        int coderCount = 1 + random.nextInt(3);
        for (int i = 0; i < coderCount; i++) {
            coders.add(builder.coder("Coder" + i));
        }
        addCodes();
        addVariables();
        int reviews = 3 + random.nextInt(6);
        for (int i = 0; i < reviews; i++) {
            addReview(i);
        }
    }

    private void addCodes() {
        long theme = builder.facet("theme", "Theme");
        long agency = builder.facet("agency", "Agency");
        for (int i = 0; i < 3; i++) {
            long top = code(theme, 0, "T" + i);
            for (int j = 0; j < random.nextInt(3); j++) {
                long middle = code(theme, top, "T" + i + "." + j);
                for (int k = 0; k < random.nextInt(3); k++) {
                    code(theme, middle, "T" + i + "." + j + "." + k);
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            agencies.add(builder.code(agency, 0, null, "Agency " + i));
        }
        builder.group(agency, "National", agencies.get(0), agencies.get(2));
        builder.group(theme, "Mixed", themes.get(random.nextInt(themes.size())), themes.getLast());
    }

    private long code(long facet, long parent, String key) {
        var since = StudyBuilder.START.plusSeconds(random.nextInt(4) * 10L);
        themes.add(builder.code(facet, parent, key, "Name " + key, since));
        return themes.getLast();
    }

    private void addVariables() {
        builder.variable(Level.REVIEW, "type", Type.CATEGORY, "IPH", "AFH", "other kind");
        builder.variable(Level.REVIEW, "factors", Type.CATEGORIES, "alcohol", "debt", "illness");
        builder.variable(Level.REVIEW, "risk", Type.YES_NO);
        builder.variable(Level.REVIEW, "death", Type.DATE);
        builder.variable(Level.REVIEW, "place", Type.TEXT);
        builder.variable(Level.REVIEW, "year", Type.NUMBER);
        builder.variable(Level.VICTIM, "sex", Type.CATEGORY, "female", "male");
        builder.variable(Level.VICTIM, "age", Type.NUMBER);
        builder.variable(Level.CHILD, "sex", Type.CATEGORY, "female", "male");
        builder.variable(Level.CHILD, "age", Type.NUMBER);
        builder.variable(Level.CHILD, "needs", Type.CATEGORIES, "a", "b");
        builder.variable(Level.PERPETRATOR, "known", Type.YES_NO);
        // worked out by hand in NaiveRules
        builder.derived(Level.VICTIM, "band", "bands(victim.age: 0 as none, 1-2; else \"more\")");
        builder.derived(Level.REVIEW, "band", "bands(victim.age: 0-1, 2+)");
        builder.derived(
                Level.REVIEW,
                "broad",
                "recode(review.type: IPH, AFH -> \"at home\"; else elsewhere)");
        builder.derived(Level.REVIEW, "older", "count(child where child.age >= 2)");
        builder.derived(Level.REVIEW, "girl", "any(child.sex = female and child.age < 2)");
        builder.derived(Level.REVIEW, "known", "first(review.year, review.older)");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private long coder() {
        return coders.get(random.nextInt(coders.size()));
    }

    private void addReview(int number) {
        var inclusion =
                chance(80)
                        ? Review.Inclusion.INCLUDED
                        : chance(50) ? Review.Inclusion.EXCLUDED : Review.Inclusion.CANDIDATE;
        long review = builder.review("R" + number, inclusion);
        for (long coder : coders) {
            if (chance(50)) {
                var states = ReadMark.State.values();
                builder.mark(
                        review,
                        coder,
                        chance(70) ? ReadMark.State.READ : states[random.nextInt(states.length)],
                        StudyBuilder.START.plusSeconds(random.nextInt(4) * 10L + 5));
            }
            if (chance(20)) {
                builder.assignments.add(new Assignment(review, coder));
            }
        }
        int documents = random.nextInt(3);
        var made = new ArrayList<Long>();
        for (int i = 0; i < documents; i++) {
            var roles = DocumentRole.values();
            made.add(builder.document(review, roles[random.nextInt(roles.length)]));
        }
        for (long document : made) {
            addPassages(document, made);
        }
        addPersons(review);
        for (Variable variable : builder.variables) {
            if (!variable.isDerived()) {
                addAnswers(variable, review);
            }
        }
    }

    private Span span() {
        int start = random.nextInt(60);
        return new Span(start, start + 1 + random.nextInt(15));
    }

    private void addPassages(long document, List<Long> documents) {
        var records = new ArrayList<Long>();
        records.add(0L);
        for (int i = 0; i < random.nextInt(3); i++) {
            var scopes = Recommendation.Scope.values();
            var mirrorIn = documents.get(random.nextInt(documents.size()));
            var scope =
                    chance(60) ? Recommendation.Scope.IN : scopes[random.nextInt(scopes.length)];
            if (chance(40)) {
                var mirror =
                        new Recommendation.Mirror(
                                mirrorIn, builder.documentOf(mirrorIn).text(), span());
                records.add(builder.recommendation(document, span(), scope, mirror));
            } else {
                records.add(builder.recommendation(document, span(), scope));
            }
        }
        for (int i = 0; i < random.nextInt(12); i++) {
            Span span = span();
            var kinds = PassageKind.values();
            long coder = coder();
            long[] codes = codes();
            int copies = chance(35) ? coders.size() : 1;
            for (int c = 0; c < copies; c++) {
                int shift = random.nextInt(3);
                builder.passage(
                        document,
                        span.start() + shift,
                        span.end() + shift,
                        copies == 1 ? coder : coders.get(c),
                        kinds[random.nextInt(kinds.length)],
                        records.get(random.nextInt(records.size())),
                        chance(80) ? codes : codes());
            }
        }
    }

    private long[] codes() {
        var result = new ArrayList<Long>();
        for (int i = 0; i < random.nextInt(4); i++) {
            result.add(themes.get(random.nextInt(themes.size())));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            result.add(agencies.get(random.nextInt(agencies.size())));
        }
        return result.stream().mapToLong(Long::longValue).toArray();
    }

    private void addPersons(long review) {
        String[] roles = {"victim", "perpetrator", "child", "other"};
        for (int i = 0; i < random.nextInt(5); i++) {
            var own = new ArrayList<String>();
            for (String role : roles) {
                if (chance(40)) {
                    own.add(chance(40) ? role + "*" : role);
                }
            }
            builder.person(review, own.toArray(String[]::new));
        }
    }

    private void addAnswers(Variable variable, long review) {
        var role = variable.level().role();
        if (role.isEmpty()) {
            addAnswers(variable, review, 0);
        } else {
            for (Person person : builder.persons) {
                if (person.review() == review && person.has(role.get())) {
                    addAnswers(variable, review, person.id());
                }
            }
        }
    }

    private void addAnswers(Variable variable, long review, long person) {
        AnswerValue value = value(variable);
        for (long coder : coders) {
            if (chance(65)) {
                builder.answer(
                        variable,
                        review,
                        person,
                        coder,
                        chance(60) ? value : value(variable),
                        Ids.of(random.nextInt(90), random.nextInt(90)));
            }
        }
    }

    private AnswerValue value(Variable variable) {
        if (chance(20)) {
            var reasons = AnswerValue.MissingReason.values();
            return StudyBuilder.missing(reasons[random.nextInt(reasons.length)]);
        }
        return switch (variable.type()) {
            case CATEGORY ->
                    new AnswerValue.Chosen(
                            Ids.of(
                                    variable.categories()
                                            .get(random.nextInt(variable.categories().size()))
                                            .id()));
            case CATEGORIES ->
                    new AnswerValue.Chosen(
                            Ids.of(
                                    variable.categories().stream()
                                            .mapToLong(Variable.Category::id)
                                            .filter(c -> chance(50))
                                            .toArray()));
            case NUMBER -> StudyBuilder.number(random.nextInt(4));
            case DATE ->
                    new AnswerValue.PartialDate(
                            List.of("2015", "2015-12", "2016-01-31", "2016")
                                    .get(random.nextInt(4)));
            case YES_NO -> new AnswerValue.YesNo(chance(50));
            case TEXT -> new AnswerValue.Text(List.of("Ash", "Bay").get(random.nextInt(2)));
        };
    }
}
