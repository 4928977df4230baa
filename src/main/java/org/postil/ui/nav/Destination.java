package org.postil.ui.nav;

import org.postil.domain.Span;

import java.util.Optional;

/**
 * Where one can go. Without a particular, a destination means the screen as it was left. Ids are
 * those of the snapshot.
 */
public sealed interface Destination {
    WorkStep step();

    /**
     * @param review to select
     */
    record Reviews(Optional<Long> review) implements Destination {
        @Override
        public WorkStep step() {
            return WorkStep.REVIEWS;
        }
    }

    record Read(Optional<Place> place) implements Destination {
        @Override
        public WorkStep step() {
            return WorkStep.READ;
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
        public WorkStep step() {
            return WorkStep.SEARCH;
        }
    }

    record Tally(Optional<Cell> cell) implements Destination {
        @Override
        public WorkStep step() {
            return WorkStep.TALLY;
        }
    }

    /** A cell of the table that is shown, by the keys of its row and column. */
    record Cell(String row, String column) {}

    /**
     * @param action to select
     */
    record History(Optional<Long> action) implements Destination {
        @Override
        public WorkStep step() {
            return WorkStep.HISTORY;
        }
    }

    /**
     * @param code whose passages to show; empty to leave what is shown
     * @param walking to put its passages to other codes, one by one
     */
    record Themes(Optional<Long> code, boolean walking) implements Destination {
        @Override
        public WorkStep step() {
            return WorkStep.THEMES;
        }
    }

    /** Extract and Compare, which have no particulars yet. */
    record Other(WorkStep step) implements Destination {}

    static Destination text(long document) {
        return new Read(Optional.of(new Place(document, Optional.empty())));
    }

    static Destination text(long document, Span span) {
        return new Read(Optional.of(new Place(document, Optional.of(span))));
    }

    /** A step's screen as it was left. */
    static Destination to(WorkStep step) {
        return switch (step) {
            case REVIEWS -> new Reviews(Optional.empty());
            case READ -> new Read(Optional.empty());
            case SEARCH -> new Search("");
            case TALLY -> new Tally(Optional.empty());
            case HISTORY -> new History(Optional.empty());
            case THEMES -> new Themes(Optional.empty(), false);
            case EXTRACT, COMPARE -> new Other(step);
        };
    }
}
