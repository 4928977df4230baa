package org.postil.ui.check;

import org.postil.audit.Subject;
import org.postil.audit.printed.StudyCell;
import org.postil.tally.Unit;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Destination.Cell;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;

import java.util.Optional;

/** Where what was found can be looked at and mended. */
final class GoingThere {
    private GoingThere() {}

    /** The list of memos is no screen: it opens beside the check. */
    static void go(Workbench bench, Subject subject) {
        if (subject instanceof Subject.OfProject) {
            bench.commands().find("go.memos").ifPresent(Command::run);
        } else {
            bench.navigator().go(to(subject));
        }
    }

    static Destination to(Subject subject) {
        return switch (subject) {
            case Subject.OfReview s -> new Destination.Reviews(Optional.of(s.review()));
            case Subject.OfCode s -> new Destination.Themes(Optional.of(s.code()), false);
            case Subject.OfPlace s -> Destination.text(s.document(), s.span());
            case Subject.OfDocument s -> Destination.text(s.document());
            case Subject.OfProject s -> Destination.to(WorkView.CHECK);
            case Subject.OfRecommendation s ->
                    new Destination.Recommendations(Optional.of(s.recommendation()));
            case Subject.OfAnswers s ->
                    new Destination.Form(Optional.of(s.review()), Optional.empty());
            case Subject.OfAnswer s ->
                    new Destination.Form(
                            Optional.of(s.review()),
                            Optional.of(new Destination.Question(s.variable(), s.person())));
            case Subject.OfVariable s -> new Destination.Template(Optional.of(s.variable()));
            case Subject.OfQuote s -> new Destination.Quotes(Optional.of(s.passage()));
            case Subject.OfCell s ->
                    new Destination.Counted(
                            s.rows(),
                            s.columns(),
                            Unit.REVIEWS.key(),
                            new Cell(s.row(), s.column()));
            case Subject.OfTable s ->
                    new Destination.Saved(s.table(), new Cell(s.row(), s.column()));
        };
    }

    /** What the button says. */
    static String words(Subject subject) {
        return switch (subject) {
            case Subject.OfReview s -> Words.of("check.go_review");
            case Subject.OfCode s -> Words.of("check.go_code");
            case Subject.OfPlace s -> Words.of("check.go_text");
            case Subject.OfDocument s -> Words.of("check.go_text");
            case Subject.OfProject s -> Words.of("check.go_memos");
            case Subject.OfRecommendation s -> Words.of("check.go_recommendation");
            case Subject.OfAnswers s -> Words.of("check.go_form");
            case Subject.OfAnswer s -> Words.of("check.go_answer");
            case Subject.OfVariable s -> Words.of("check.go_variable");
            case Subject.OfQuote s -> Words.of("check.go_quote");
            case Subject.OfCell s -> Words.of("check.go_cell");
            case Subject.OfTable s -> Words.of("check.go_table");
        };
    }

    static Destination to(StudyCell cell) {
        var saved = cell.table();
        if (saved.isPresent()) {
            return new Destination.Saved(saved.get().guid(), new Cell(cell.row(), cell.column()));
        }
        var columns = cell.request().columns();
        return new Destination.Counted(
                cell.request().rows().key(),
                columns == null ? "" : columns.key(),
                cell.request().unit().key(),
                new Cell(cell.row(), cell.column()));
    }
}
