package org.postil.importing;

/** Decides whether a line goes on with the paragraph before it or begins a new one. */
final class LineJoiner {
    private final DocumentStyle style;

    LineJoiner(DocumentStyle style) {
        this.style = style;
    }

    /**
     * @param open the paragraph so far, not empty
     * @param sameRegion true when the line stands in the column in which the paragraph's last line
     *     stands; false over a break of page or column
     */
    boolean joins(DraftText open, PrintedPage page, PrintLine next, boolean sameRegion) {
        var last = open.last();
        PrintLine previous = last.line();
        if (Math.abs(previous.size - next.size) > 0.6f
                || LineStart.isContentsEntry(previous.text)
                || LineStart.isBullet(next.text)) {
            return false;
        }
        boolean full = DocumentStyle.isFull(previous, next);
        boolean ended = LineStart.endsSentence(previous.text);
        boolean goesOn = LineStart.startsLower(next.text) && !ended && next.label == 0;
        if (previous.bold != next.bold && !(full && goesOn)) {
            return false;
        }
        if (sameRegion
                && !isClose(open, page, next)
                && !(goesOn && full && isLooselySet(open, next))) {
            return false;
        }
        if (next.label > 0 && beginsItem(open, next, full, ended, sameRegion)) {
            return false;
        }
        if (sameRegion
                ? !fitsIndent(open, next, full || goesOn)
                : !fitsIndentAfterBreak(open, next, full)) {
            return false;
        }
        if (!sameRegion && !goesOn && isUnlikelyOverBreak(open, page, ended)) {
            return false;
        }
        return goesOn || full || Hyphens.endsInHyphen(previous.text) && !ended;
    }

    /** The first two lines of a paragraph that is set with more space than those around it. */
    private boolean isLooselySet(DraftText open, PrintLine next) {
        float distance = next.baseline - open.last().line().baseline;
        return open.lines() == 1 && style.isKnownLeading(next.size, distance);
    }

    private boolean isClose(DraftText open, PrintedPage page, PrintLine next) {
        PrintLine previous = open.last().line();
        float distance = next.baseline - previous.baseline;
        if (distance <= 0.2f * next.size) {
            return false;
        }
        float usual = style.leading(page.number, next.size);
        if (open.lines() > 1) {
            var before = open.parts.get(open.lines() - 2);
            float own = previous.baseline - before.line().baseline;
            if (before.page() == open.last().page() && own > 0) {
                usual = Math.min(Math.max(usual, own), own * 1.05f + 0.2f);
            }
        }
        return distance <= usual * 1.12f + 0.6f;
    }

    /**
     * A label begins a new paragraph, unless it is a number that the end of a line happened to push
     * to the next one: then the line before is full, its sentence goes on, and the text of the
     * paragraph is not set off from its own label.
     */
    private static boolean beginsItem(
            DraftText open, PrintLine next, boolean full, boolean ended, boolean sameRegion) {
        PrintLine first = open.first().line();
        PrintLine previous = open.last().line();
        if (!full || ended) {
            return true;
        }
        if (!sameRegion) {
            return true;
        }
        boolean hanging = first.label > 0 && first.bodyLeft() - first.left() > 6;
        if (hanging) {
            return Math.abs(next.left() - first.left()) < 4
                    && (open.lines() == 1 || previous.left() - next.left() > 4);
        }
        return next.left() - previous.left() > next.size && open.lines() > 1;
    }

    private static boolean isCentred(PrintLine a, PrintLine b) {
        float middleA = (a.left() + a.right()) / 2;
        float middleB = (b.left() + b.right()) / 2;
        return Math.abs(middleA - middleB) < 3 && Math.abs(a.left() - b.left()) > 3;
    }

    private static boolean fitsIndent(DraftText open, PrintLine next, boolean full) {
        PrintLine first = open.first().line();
        PrintLine previous = open.last().line();
        if (isCentred(previous, next)) {
            return true;
        }
        float shift = next.left() - previous.left();
        float tolerance = 0.6f * next.size;
        if (open.lines() > 1) {
            return Math.abs(shift) <= tolerance;
        }
        if (shift > tolerance) {
            // hanging: the text after a label, or the second line of a list of sources
            return full && (first.label > 0 ? next.left() <= first.bodyLeft() + 40 : shift < 60);
        }
        if (shift >= -tolerance) {
            return true;
        }
        if (first.label == 0) {
            return shift > -80;
        }
        // an item set in by its first line only, as a paragraph is
        return full
                && shift > -40
                && next.left() - next.columnLeft < 3
                && !LineStart.endsSentence(previous.text);
    }

    private static boolean fitsIndentAfterBreak(DraftText open, PrintLine next, boolean full) {
        PrintLine previous = open.last().line();
        PrintLine first = open.first().line();
        if (Math.abs(columnWidth(previous) - columnWidth(next)) > 40 && !full) {
            return false;
        }
        float indent = next.left() - next.columnLeft;
        float before = previous.left() - previous.columnLeft;
        if (open.lines() > 1) {
            return Math.abs(indent - before) <= 8;
        }
        return first.label > 0 ? indent >= before - 4 : indent - before < 4;
    }

    private static float columnWidth(PrintLine line) {
        return line.columnRight - line.columnLeft;
    }

    /**
     * A full line that ends a sentence at the foot of a page says little. Programs leave no single
     * line of a paragraph behind, so a paragraph of one line is complete.
     */
    private boolean isUnlikelyOverBreak(DraftText open, PrintedPage page, boolean ended) {
        PrintedPage before = open.last().page();
        if (before != page && style.endsEarly(before)) {
            return true;
        }
        int here = 0;
        for (var part : open.parts) {
            here += part.page().number == page.number - 1 ? 1 : 0;
        }
        return ended && here < 2;
    }
}
