package org.postil.ui.reader;

import org.postil.domain.Span;
import org.postil.ui.facsimile.FacsimileActions;
import org.postil.ui.page.Mark;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;

import java.util.List;

/** What clicks and keys on the printed pages mean: what they mean in the text. */
final class FacsimileGestures implements FacsimileActions {
    private final FacsimileSide side;
    private final PageView page;
    private final PageGestures gestures;

    FacsimileGestures(FacsimileSide side, PageView page, PageGestures gestures) {
        this.side = side;
        this.page = page;
        this.gestures = gestures;
    }

    @Override
    public void selected(Selection selection, boolean done) {
        side.select(selection, done);
    }

    @Override
    public void unitClicked(int offset, int clicks) {
        side.selectUnit(offset, clicks);
    }

    @Override
    public void marksClicked(List<Mark> marks, int offset) {
        gestures.marksClicked(marks, offset);
    }

    @Override
    public void hovered(String mark) {
        page.setHoveredMark(mark);
    }

    @Override
    public void contextRequested(List<Mark> marks, double screenX, double screenY) {
        gestures.contextRequested(marks, page.getSelection().caret(), screenX, screenY);
    }

    @Override
    public void entered() {
        gestures.entered(page.getSelection().span());
    }

    @Override
    public void typed(String character, Span selected) {
        if (selected.isEmpty()) {
            gestures.command(character);
        } else {
            gestures.typed(character, selected);
        }
    }

    @Override
    public void copied() {
        page.copy();
    }

    @Override
    public void escaped() {
        page.clearSelection();
    }
}
