package org.postil.extraction;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Ids;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.extraction.Recoding.Stuck;
import org.postil.extraction.Recoding.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out what becomes of the answers of one variable. */
final class Recode {
    private final Snapshot snapshot;
    private final Variable variable;

    Recode(Snapshot snapshot, Variable variable) {
        this.snapshot = snapshot;
        this.variable = variable;
    }

    List<Answer> answers() {
        return snapshot.answers().stream().filter(a -> a.variable() == variable.id()).toList();
    }

    List<Answer> having(Category category) {
        return answers().stream()
                .filter(a ->
                        a.value() instanceof AnswerValue.Chosen chosen
                                && chosen.categories().contains(category.id()))
                .toList();
    }

    /** Answers with the category have the other one. */
    Recoding into(Category from, Category to) {
        return turned(from, left -> new Becomes.Value(new AnswerValue.Chosen(left.with(to.id()))));
    }

    /** Answers with the category have it no more; those that had only that are missing. */
    Recoding missing(Category from, MissingReason reason) {
        return turned(
                from,
                left ->
                        left.isEmpty()
                                ? Becomes.missing(reason)
                                : new Becomes.Value(new AnswerValue.Chosen(left)));
    }

    /** Answers with the category have it no more; those that had only that are taken back. */
    Recoding unanswered(Category from) {
        return turned(
                from,
                left ->
                        left.isEmpty()
                                ? new Becomes.Unanswered()
                                : new Becomes.Value(new AnswerValue.Chosen(left)));
    }

    private interface Turning {
        Becomes of(Ids left);
    }

    private Recoding turned(Category from, Turning turning) {
        var turns = new ArrayList<Turn>();
        var having = having(from);
        for (Answer answer : having) {
            var chosen = ((AnswerValue.Chosen) answer.value()).categories();
            var left = Ids.of(chosen.stream().filter(id -> id != from.id()).toArray());
            var becomes = turning.of(left);
            turns.add(
                    new Turn(
                            answer,
                            becomes,
                            Conversion.written(variable, answer.value()),
                            words(becomes)));
        }
        return new Recoding(turns, List.of(), answers().size() - having.size());
    }

    private String words(Becomes becomes) {
        return switch (becomes) {
            case Becomes.Value value -> Conversion.written(variable, value.value());
            case Becomes.Categories categories -> String.join("; ", categories.made());
            case Becomes.Unanswered gone -> "not answered";
        };
    }

    /** Every value is read as one of another type. */
    Recoding through(Conversion conversion) {
        var turns = new ArrayList<Turn>();
        var stuck = new ArrayList<Stuck>();
        int kept = 0;
        for (Answer answer : answers()) {
            if (answer.value() instanceof AnswerValue.Missing) {
                kept++;
                continue;
            }
            String from = Conversion.written(variable, answer.value());
            Optional<Becomes> becomes = conversion.convert(answer.value());
            if (becomes.isPresent()) {
                turns.add(new Turn(answer, becomes.get(), from, conversion.words(becomes.get())));
            } else {
                stuck.add(new Stuck(answer, from, conversion.why(answer.value())));
            }
        }
        return new Recoding(turns, stuck, kept);
    }
}
