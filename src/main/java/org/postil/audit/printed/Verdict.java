package org.postil.audit.printed;

import java.util.List;
import java.util.Optional;

/** What became of a printed figure when it was recomputed and looked for in the study. */
public sealed interface Verdict {
    /** It equals a cell. */
    record Right(StudyCell cell) implements Verdict {}

    /** Its arithmetic holds, and the cell that it is called after has other numbers now. */
    record Stale(StudyCell cell) implements Verdict {}

    /**
     * Its own numbers do not agree.
     *
     * @param cell what it seems to be about; empty when that is not known
     */
    record Wrong(Mistake mistake, Optional<StudyCell> cell) implements Verdict {}

    /**
     * Nothing is wrong with its arithmetic, and no cell is called so, or several are.
     *
     * @param alike some cells with the same numbers, which are called otherwise
     * @param undecided whether the draft does not say whose it is: then {@code alike} are the cells
     *     of each kind of person that are called so, the one with the same numbers first
     */
    record NotFound(List<StudyCell> alike, boolean undecided) implements Verdict {
        public NotFound {
            alike = List.copyOf(alike);
        }
    }

    /** The word for it: right, stale, wrong, not found. */
    default String word() {
        return switch (this) {
            case Right right -> "right";
            case Stale stale -> "stale";
            case Wrong wrong -> "wrong";
            case NotFound not -> "not found";
        };
    }

    /** What is found, in a sentence or two. */
    default String words(PrintedFigure figure) {
        var percent = figure.percent();
        int decimals = percent == null ? 0 : percent.decimals();
        return switch (this) {
            case Right(StudyCell cell) ->
                    "Equals " + cell.name() + ": " + cell.numbers(decimals) + ".";
            case Stale(StudyCell cell) ->
                    "The draft has "
                            + figure.words()
                            + "; "
                            + cell.name()
                            + " now has "
                            + cell.numbers(decimals)
                            + ".";
            case Wrong(Mistake mistake, Optional<StudyCell> cell) ->
                    mistake.words()
                            + cell.map(c ->
                                            " The study has "
                                                    + c.numbers(decimals)
                                                    + " for "
                                                    + c.name()
                                                    + ".")
                                    .orElse("");
            case NotFound(List<StudyCell> alike, boolean undecided) when undecided ->
                    "The draft does not say of whom: "
                            + String.join(
                                    "; ",
                                    alike.stream()
                                            .map(c -> c.name() + " has " + c.numbers(decimals))
                                            .toList())
                            + ".";
            case NotFound(List<StudyCell> alike, boolean undecided) ->
                    (isChecked(figure) ? "The arithmetic holds. " : "")
                            + "No cell of the study is called so with these numbers."
                            + (alike.isEmpty()
                                    ? ""
                                    : " The same numbers stand in "
                                            + String.join(
                                                    "; ",
                                                    alike.stream().map(StudyCell::name).toList())
                                            + ".");
        };
    }

    private static boolean isChecked(PrintedFigure figure) {
        return figure.n() != null && figure.d() != null;
    }
}
