package org.postil.audit.printed;

/** A printed figure and what was found about it. */
public record CheckedFigure(PrintedFigure figure, Verdict verdict) {
    public boolean isWrong() {
        return verdict instanceof Verdict.Wrong;
    }

    public String words() {
        return verdict.words(figure);
    }
}
