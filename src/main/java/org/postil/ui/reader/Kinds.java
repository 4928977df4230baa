package org.postil.ui.reader;

import org.postil.domain.DocumentRole;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation.Scope;
import org.postil.ui.i18n.Words;

/** What kinds, scopes and roles are called on the screen. */
final class Kinds {
    private Kinds() {}

    static String word(PassageKind kind) {
        return switch (kind) {
            case QUOTE -> Words.of("reader.kind_quote");
            case RECOMMENDATION -> Words.of("reader.kind_recommendation");
            case GOOD_PRACTICE -> Words.of("reader.kind_good_practice");
            case EVIDENCE -> Words.of("reader.kind_evidence");
            case NOTE -> Words.of("reader.kind_note");
        };
    }

    static String word(Scope scope) {
        return switch (scope) {
            case IN -> Words.of("reader.scope_in");
            case OUT -> Words.of("reader.scope_out");
            case UNDECIDED -> Words.of("reader.scope_undecided");
        };
    }

    static String word(DocumentRole role) {
        return switch (role) {
            case OVERVIEW_REPORT -> Words.of("reader.role_overview");
            case EXECUTIVE_SUMMARY -> Words.of("reader.role_summary");
            case ACTION_PLAN -> Words.of("reader.role_action_plan");
            case LETTER -> Words.of("reader.role_letter");
            case APPENDIX -> Words.of("reader.role_appendix");
        };
    }
}
