package org.postil.ui.grid;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;

/** What the grid says. */
final class GridWords {
    private GridWords() {}

    static String level(Level level) {
        return Words.of(
                switch (level) {
                    case REVIEW -> "grid.level_review";
                    case VICTIM -> "grid.level_victim";
                    case PERPETRATOR -> "grid.level_perpetrator";
                    case CHILD -> "grid.level_child";
                    case OTHER -> "grid.level_other";
                });
    }

    /** The short sign of a cell. */
    static String sign(MissingReason reason) {
        return Words.of(
                switch (reason) {
                    case NOT_RECORDED -> "grid.sign_not_recorded";
                    case REDACTED -> "grid.sign_redacted";
                    case NOT_APPLICABLE -> "grid.sign_not_applicable";
                });
    }

    static String reason(MissingReason reason) {
        return Words.of(key(reason));
    }

    /** The key of the words for a reason. */
    static String key(MissingReason reason) {
        return switch (reason) {
            case NOT_RECORDED -> "grid.not_recorded";
            case REDACTED -> "grid.redacted";
            case NOT_APPLICABLE -> "grid.not_applicable";
        };
    }

    /** Everything that is to be known about a variable where only its name has room. */
    static String about(Variable variable) {
        var words = new ArrayList<String>();
        words.add(variable.name() + " (" + variable.path() + ")");
        if (variable.isDerived()) {
            words.add(Words.of("grid.rule", variable.rule()));
        }
        if (!variable.help().isEmpty()) {
            words.add(variable.help());
        }
        if (!variable.categories().isEmpty()) {
            words.add(
                    String.join(
                            "; ",
                            variable.categories().stream().map(Variable.Category::name).toList()));
        }
        if (!variable.unit().isEmpty()) {
            words.add(variable.unit());
        }
        return String.join("\n", words);
    }

    static String marks(Answer answer) {
        int backed = answer.evidence().size();
        return (answer.inferred() ? "\u2248" : "")
                + (answer.inferred() && backed > 0 ? " " : "")
                + (backed > 0 ? "\u00b6" + backed : "");
    }

    /** The value with what its signs mean. */
    static String told(GridData data, GridRow row, Variable variable) {
        var words = new ArrayList<String>();
        String value = data.written(row, variable);
        if (!value.isEmpty()) {
            words.add(value);
        }
        data.missing(row, variable).ifPresent(reason -> words.add(reason(reason)));
        if (variable.isDerived()) {
            words.add(Words.of("grid.is_derived"));
        }
        var answer = data.answer(row, variable);
        answer.filter(Answer::inferred).ifPresent(a -> words.add(Words.of("grid.inferred")));
        answer.map(a -> a.evidence().size())
                .filter(n -> n > 0)
                .ifPresent(n -> words.add(Words.of("grid.backed", n)));
        return words.isEmpty() ? Words.of("grid.open") : String.join(" \u00b7 ", words);
    }
}
