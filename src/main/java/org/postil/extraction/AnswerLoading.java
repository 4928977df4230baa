package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Coder;
import org.postil.domain.Nearest;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.project.Edit;
import org.postil.project.Project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores the answers of a file, in one action. A row that is wrong is reported with its line and
 * left out; the others go in.
 */
public final class AnswerLoading {
    private final Project project;

    public AnswerLoading(Project project) {
        this.project = project;
    }

    public AnswerOutcome load(List<AnswerRow> rows, Coder coder) {
        return load(rows, coder, edit -> {});
    }

    /**
     * @param also is done in the same action; not at all when there are no rows
     */
    public AnswerOutcome load(List<AnswerRow> rows, Coder coder, Consumer<Edit> also) {
        var snapshot = project.snapshot();
        var run = new Run(snapshot, coder.id(), Citations.of(project, snapshot, rows));
        if (!rows.isEmpty()) {
            project.act(
                    Optional.of(coder),
                    label(snapshot, rows, coder),
                    edit -> {
                        var sink = AnswerSink.into(edit, snapshot, coder.id());
                        rows.forEach(row -> run.load(sink, row));
                        also.accept(edit);
                        return rows.size();
                    });
        }
        return run.outcome();
    }

    /** What goes in, not what was in the file: History and undo show it. */
    private static String label(Snapshot snapshot, List<AnswerRow> rows, Coder coder) {
        int stored = forecast(snapshot, rows, Optional.of(coder)).outcome().stored();
        return "Load " + stored + (stored == 1 ? " answer" : " answers");
    }

    /**
     * What {@link #load} would do; writes nothing, and does not look for the words that rows quote.
     *
     * @param coder who would answer; empty for one who is still to be made and has answered nothing
     */
    public static AnswerForecast forecast(
            Snapshot snapshot, List<AnswerRow> rows, Optional<Coder> coder) {
        var run = new Run(snapshot, coder.map(Coder::id).orElse(0L), Map.of());
        var sink = AnswerSink.nowhere();
        rows.forEach(row -> run.load(sink, row));
        return new AnswerForecast(run.outcome(), run.changes, run.refused);
    }

    private record Subject(long variable, long review, long person) {}

    private record Given(long answer, AnswerValue value) {}

    /** One file's worth of work. */
    private static final class Run {
        private final Snapshot snapshot;
        private final Roster roster;
        private final Map<AnswerRow, Citations.Found> citations;
        private final Map<Subject, Given> given = new HashMap<>();
        private final List<AnswerOutcome.Problem> notCited = new ArrayList<>();
        private final List<AnswerOutcome.Problem> problems = new ArrayList<>();
        private final List<AnswerForecast.Change> changes = new ArrayList<>();
        private final List<AnswerForecast.Refused> refused = new ArrayList<>();
        private final Map<Subject, Long> lines = new HashMap<>();
        private int stored;
        private int changed;
        private int same;
        private int empty;
        private int cited;

        Run(Snapshot snapshot, long coder, Map<AnswerRow, Citations.Found> citations) {
            this.snapshot = snapshot;
            this.citations = citations;
            this.roster = new Roster(snapshot);
            for (Answer answer : snapshot.answers()) {
                if (answer.coder() == coder) {
                    given.put(
                            new Subject(answer.variable(), answer.review(), answer.person()),
                            new Given(answer.id(), answer.value()));
                }
            }
        }

        void load(AnswerSink sink, AnswerRow row) {
            var review = snapshot.reviewCalled(row.review());
            var variables =
                    ofItsRole(variables(row.variable()), row, review.map(Review::id).orElse(0L));
            if (review.isEmpty()) {
                problem(row, unknownReview(row.review()));
            } else if (variables.size() != 1) {
                problem(row, wrongVariable(row.variable(), variables));
            } else if (variables.getFirst().isDerived()) {
                problem(
                        row,
                        variables.getFirst().path()
                                + " is worked out by a rule and never typed: give the answers it"
                                + " comes from");
            } else {
                load(sink, row, review.get(), variables.getFirst());
            }
        }

        private void load(AnswerSink sink, AnswerRow row, Review review, Variable variable) {
            var role = variable.level().role();
            var objection =
                    role.isPresent()
                            ? roster.objection(review.id(), row, role.get())
                            : aboutReview(row);
            if (objection.isPresent()) {
                problem(row, objection.get());
                return;
            }
            switch (AnswerParser.parse(variable, row.value(), row.missing())) {
                // a row that is refused changes nothing, nor does it make the person it names
                case AnswerParser.Problem wrong -> {
                    problem(row, wrong.message());
                    role.ifPresent(r -> roster.refused(review.id(), row, r));
                }
                case AnswerParser.None none -> {
                    empty++;
                    role.ifPresent(r -> roster.person(sink, review.id(), row, r));
                }
                case AnswerParser.Ok ok -> {
                    if (isAnsweredBefore(row, variable, review, ok.value())) {
                        return;
                    }
                    long person =
                            role.map(r -> roster.person(sink, review.id(), row, r)).orElse(0L);
                    store(
                            sink,
                            row,
                            variable,
                            new Subject(variable.id(), review.id(), person),
                            ok.value());
                }
            }
        }

        /** Told and refused, before the row changes anything about its person. */
        private boolean isAnsweredBefore(
                AnswerRow row, Variable variable, Review review, AnswerValue value) {
            long person =
                    variable.level().role().isEmpty()
                            ? 0
                            : roster.known(review.id(), row.person()).orElse(0L);
            var subject = new Subject(variable.id(), review.id(), person);
            Long earlier = lines.get(subject);
            if (earlier == null || value.equals(before(subject))) {
                return false;
            }
            problem(row, "line " + earlier + " of the file gives another answer; that one went in");
            return true;
        }

        private void store(
                AnswerSink sink,
                AnswerRow row,
                Variable variable,
                Subject subject,
                AnswerValue value) {
            var before = given.get(subject);
            if (before != null && value.equals(before.value())) {
                // a further line of the same answer that only brings further words
                if (row.cited().isEmpty() || !lines.containsKey(subject)) {
                    same++;
                }
                // a later row that gives another answer must not take its place
                lines.putIfAbsent(subject, row.line());
                cite(sink, row, before.answer());
                return;
            }
            if (before != null) {
                changed++;
            }
            lines.put(subject, row.line());
            changes.add(
                    new AnswerForecast.Change(
                            row, variable, Optional.ofNullable(before(subject)), value));
            long answer =
                    sink.setAnswer(
                            subject.variable(),
                            subject.review(),
                            subject.person(),
                            value,
                            row.inferred() && !(value instanceof AnswerValue.Missing));
            given.put(subject, new Given(answer, value));
            stored++;
            cite(sink, row, answer);
        }

        private @Nullable AnswerValue before(Subject subject) {
            var before = given.get(subject);
            return before == null ? null : before.value();
        }

        private void cite(AnswerSink sink, AnswerRow row, long answer) {
            switch (citations.get(row)) {
                case null -> {}
                case Citations.At(var place) -> {
                    sink.cite(answer, place);
                    cited++;
                }
                case Citations.Nowhere(var reason) ->
                        notCited.add(new AnswerOutcome.Problem(row.line(), reason));
            }
        }

        private static Optional<String> aboutReview(AnswerRow row) {
            return row.person().isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            "the variable is about the review: leave the column person empty");
        }

        /** By level and key; by key alone when only one level has it. */
        private List<Variable> variables(String written) {
            String wanted = Nearest.folded(written).replace(' ', '_');
            var byPath =
                    snapshot.variables().stream()
                            .filter(v -> Nearest.folded(v.path()).replace(' ', '_').equals(wanted))
                            .toList();
            return byPath.isEmpty()
                    ? snapshot.variables().stream()
                            .filter(v -> Nearest.folded(v.key()).replace(' ', '_').equals(wanted))
                            .toList()
                    : byPath;
        }

        /** A key that several levels have means that of the person whom the row is about. */
        private List<Variable> ofItsRole(List<Variable> several, AnswerRow row, long review) {
            if (several.size() < 2) {
                return several;
            }
            var roles = row.roles().isEmpty() ? roster.roles(review, row.person()) : row.roles();
            var own =
                    several.stream()
                            .filter(v ->
                                    v.level()
                                            .role()
                                            .map(roles::contains)
                                            .orElse(row.person().isBlank() && roles.isEmpty()))
                            .toList();
            return own.size() == 1 ? own : several;
        }

        private String wrongVariable(String written, List<Variable> several) {
            if (!several.isEmpty()) {
                return "several variables have the key "
                        + written
                        + ": write "
                        + String.join(" or ", several.stream().map(Variable::path).toList())
                        + ", or say the person's role in the column role";
            }
            var paths = snapshot.variables().stream().map(Variable::path).toList();
            var keys = snapshot.variables().stream().map(Variable::key).distinct().toList();
            return "there is no variable "
                    + written
                    + Nearest.to(written, written.indexOf('.') < 0 ? keys : paths)
                            .map(near -> "; the nearest is " + near)
                            .orElse("; the template's variables are written LEVEL.KEY");
        }

        private String unknownReview(String written) {
            return "there is no review "
                    + written
                    + Nearest.to(
                                    written,
                                    snapshot.reviews().stream().map(Review::reference).toList())
                            .map(near -> "; the nearest is " + near)
                            .orElse(": import its report first");
        }

        private void problem(AnswerRow row, String reason) {
            problems.add(new AnswerOutcome.Problem(row.line(), reason));
            refused.add(new AnswerForecast.Refused(row, reason));
        }

        AnswerOutcome outcome() {
            return new AnswerOutcome(
                    stored,
                    changed,
                    same,
                    empty,
                    roster.made(),
                    roster.changes(),
                    problems,
                    cited,
                    notCited);
        }
    }
}
