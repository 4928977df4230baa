package org.postil.ui.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Person.Role;
import org.postil.domain.Variable;
import org.postil.ui.i18n.Words;

import java.math.BigDecimal;

/** Names of what the form shows. */
final class FormWords {
    private FormWords() {}

    static String reason(MissingReason reason) {
        return Words.of(
                switch (reason) {
                    case NOT_RECORDED -> "form.not_recorded";
                    case REDACTED -> "form.redacted";
                    case NOT_APPLICABLE -> "form.not_applicable";
                });
    }

    static String role(Role role) {
        return Words.of(
                switch (role) {
                    case VICTIM -> "form.victim";
                    case PERPETRATOR -> "form.perpetrator";
                    case CHILD -> "form.child";
                    case OTHER -> "form.other";
                });
    }

    /** What an empty field says about what is wanted. */
    static String prompt(Variable variable) {
        return switch (variable.type()) {
            case CATEGORY -> Words.of("form.prompt_category");
            case CATEGORIES -> Words.of("form.prompt_categories");
            case NUMBER -> range(variable.minimum(), variable.maximum());
            case DATE -> Words.of("form.prompt_date");
            case YES_NO -> Words.of("form.prompt_yes_no");
            case TEXT -> "";
        };
    }

    private static String range(@Nullable Double least, @Nullable Double most) {
        return least == null || most == null
                ? Words.of("form.prompt_number")
                : Words.of("form.prompt_range", plain(least), plain(most));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
