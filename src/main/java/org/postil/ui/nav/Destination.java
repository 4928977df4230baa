package org.postil.ui.nav;

import org.postil.domain.Span;

import java.util.Optional;

/**
 * Where one can go. Without a particular, a destination means the screen as it was left. Ids are
 * those of the snapshot.
 */
public sealed interface Destination {
    WorkView view();

    default WorkStep step() {
        return view().step();
    }

    /**
     * @param review to select
     */
    record Reviews(Optional<Long> review) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.REVIEWS;
        }
    }

    record Read(Optional<Place> place) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.READ;
        }
    }

    /**
     * A place in a text.
     *
     * @param span to show and select; without one the text is shown as it was left
     */
    record Place(long document, Optional<Span> span) {}

    /**
     * @param query to search for; empty to leave what was searched
     */
    record Search(String query) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.SEARCH;
        }
    }

    record Tally(Optional<Cell> cell) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.TALLY;
        }
    }

    /**
     * A cell of a table that need not be the one shown.
     *
     * @param rows a facet's key or a variable's path
     * @param columns the same; empty for none
     * @param unit what is counted, by its key
     */
    record Counted(String rows, String columns, String unit, Cell cell) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.TALLY;
        }
    }

    /** A saved table as it was saved, by its id. */
    record Saved(long table) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.TALLY;
        }
    }

    /**
     * @param passage whose printed form to show
     */
    record Quotes(Optional<Long> passage) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.QUOTES;
        }
    }

    /** A cell of the table that is shown, by the keys of its row and column. */
    record Cell(String row, String column) {}

    /**
     * @param action to select
     */
    record History(Optional<Long> action) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.HISTORY;
        }
    }

    /**
     * @param code whose passages to show; empty to leave what is shown
     * @param walking to put its passages to other codes, one by one
     */
    record Themes(Optional<Long> code, boolean walking) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.THEMES;
        }
    }

    /**
     * The answers about a review.
     *
     * @param review empty for the one that was filled in
     * @param question to come to; empty for the first that is open
     */
    record Form(Optional<Long> review, Optional<Question> question) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.FORM;
        }
    }

    /**
     * A field of the form.
     *
     * @param person id, 0 for a variable of the review
     */
    record Question(long variable, long person) {}

    /**
     * @param recommendation to select
     */
    record Recommendations(Optional<Long> recommendation) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.RECOMMENDATIONS;
        }
    }

    /**
     * @param variable to edit
     */
    record Template(Optional<Long> variable) implements Destination {
        @Override
        public WorkView view() {
            return WorkView.TEMPLATE;
        }
    }

    /** A screen that has no particulars. */
    record Plain(WorkView view) implements Destination {}

    static Destination text(long document) {
        return new Read(Optional.of(new Place(document, Optional.empty())));
    }

    static Destination text(long document, Span span) {
        return new Read(Optional.of(new Place(document, Optional.of(span))));
    }

    /** A screen as it was left. */
    static Destination to(WorkView view) {
        return switch (view) {
            case REVIEWS -> new Reviews(Optional.empty());
            case READ -> new Read(Optional.empty());
            case FORM -> new Form(Optional.empty(), Optional.empty());
            case RECOMMENDATIONS -> new Recommendations(Optional.empty());
            case TEMPLATE -> new Template(Optional.empty());
            case SEARCH -> new Search("");
            case TALLY -> new Tally(Optional.empty());
            case HISTORY -> new History(Optional.empty());
            case THEMES -> new Themes(Optional.empty(), false);
            case QUOTES -> new Quotes(Optional.empty());
            case SAMPLE, GRID, CHECK, COMPARE -> new Plain(view);
        };
    }

    /** The first screen of a step as it was left. */
    static Destination to(WorkStep step) {
        return to(WorkView.of(step).getFirst());
    }
}
