package org.postil.ui.extraction;

import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Person.Role;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerParser;
import org.postil.ui.i18n.Words;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whom or what the questions of a section are about. */
    static String title(Section section) {
        return section.level()
                .role()
                .map(FormWords::role)
                .map(role ->
                        role
                                + section.person()
                                        .map(p ->
                                                " \u00b7 "
                                                        + p.label()
                                                        + (p.pseudonym().isBlank()
                                                                ? ""
                                                                : " (" + p.pseudonym() + ")"))
                                        .orElse(""))
                .orElse(Words.of("form.review_section"));
    }

    /** What an empty field says about what is wanted. */
    static String prompt(Variable variable) {
        return switch (variable.type()) {
            case CATEGORY -> Words.of("form.prompt_category");
            case CATEGORIES -> Words.of("form.prompt_categories");
            case NUMBER ->
                    Words.of(variable.allowsUnborn() ? "form.prompt_age" : "form.prompt_number");
            case DATE -> Words.of("form.prompt_date");
            case YES_NO -> Words.of("form.prompt_yes_no");
            case TEXT -> "";
        };
    }

    /** The definition, and what is allowed where that is not seen otherwise; may be empty. */
    static String help(Variable variable) {
        String allowed =
                switch (variable.type()) {
                    case NUMBER ->
                            AnswerParser.allowed(variable)
                                    .map(range -> sentence(variable, range))
                                    .orElse("");
                    case DATE -> Words.of("form.date_help");
                    case CATEGORY, CATEGORIES, YES_NO, TEXT -> "";
                };
        return Stream.of(variable.help(), allowed)
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Variable variable, String range) {
        return Words.of(
                variable.allowsUnborn() ? "form.range_age" : "form.range",
                range.substring(0, 1).toUpperCase(Locale.ENGLISH) + range.substring(1));
    }
}
