package org.postil.ui.template;

import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.ui.i18n.Words;

/** What levels, types and reasons are called on this screen. */
final class TemplateWords {
    private TemplateWords() {}

    static String of(Level level) {
        return switch (level) {
            case REVIEW -> Words.of("template.level_review");
            case VICTIM -> Words.of("template.level_victim");
            case PERPETRATOR -> Words.of("template.level_perpetrator");
            case CHILD -> Words.of("template.level_child");
            case OTHER -> Words.of("template.level_other");
        };
    }

    static String of(Type type) {
        return switch (type) {
            case CATEGORY -> Words.of("template.type_category");
            case CATEGORIES -> Words.of("template.type_categories");
            case NUMBER -> Words.of("template.type_number");
            case DATE -> Words.of("template.type_date");
            case YES_NO -> Words.of("template.type_yes_no");
            case TEXT -> Words.of("template.type_text");
        };
    }

    static String of(MissingReason reason) {
        return switch (reason) {
            case NOT_RECORDED -> Words.of("template.reason_not_recorded");
            case REDACTED -> Words.of("template.reason_redacted");
            case NOT_APPLICABLE -> Words.of("template.reason_not_applicable");
        };
    }
}
