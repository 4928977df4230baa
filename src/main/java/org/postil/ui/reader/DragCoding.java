package org.postil.ui.reader;

import org.postil.domain.Code;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.ui.nav.CodebookSide;
import org.postil.ui.page.DragPhase;
import org.postil.ui.page.DropTarget;
import org.postil.ui.page.Mark;
import org.postil.ui.page.PageView;

import java.util.Objects;
import java.util.Optional;

/** Codes by dragging: selected text onto a code of the codebook, or a code onto the text. */
final class DragCoding implements CodebookSide.Dragged {
    private final PageView page;
    private final ReaderViewModel model;
    private final Coding coding;
    private final DirectCoding direct;
    private final CodebookSide codebook;

    DragCoding(
            PageView page,
            ReaderViewModel model,
            Coding coding,
            DirectCoding direct,
            CodebookSide codebook) {
        this.page = page;
        this.model = model;
        this.coding = coding;
        this.direct = direct;
        this.codebook = codebook;
        codebook.whenDragged(this);
    }

    /** Selected text is held over a place, let go there, or kept. */
    void textDragged(DragPhase phase, double sceneX, double sceneY) {
        switch (phase) {
            case MOVED -> codebook.dropTarget(sceneX, sceneY);
            case DROPPED -> {
                var code = codebook.dropTarget(sceneX, sceneY);
                codebook.dropEnded();
                code.ifPresent(direct::put);
            }
            case CANCELLED -> codebook.dropEnded();
        }
    }

    @Override
    public boolean over(Code code, double sceneX, double sceneY) {
        var target = page.dropTarget(sceneX, sceneY).filter(this::takesCodes);
        page.showDropTarget(target.map(DropTarget::span));
        return target.isPresent();
    }

    @Override
    public void dropped(Code code, double sceneX, double sceneY) {
        var target = page.dropTarget(sceneX, sceneY).filter(this::takesCodes);
        page.showDropTarget(Optional.empty());
        target.ifPresent(t -> coding.asCoder(() -> drop(code, t)));
    }

    @Override
    public void cancelled() {
        page.showDropTarget(Optional.empty());
    }

    private void drop(Code code, DropTarget target) {
        switch (target.kind()) {
            case SELECTION -> direct.put(code);
            case MARK -> passage(target).ifPresent(passage -> direct.putOn(passage, code));
            case SENTENCE ->
                    model.textProperty()
                            .get()
                            .ifPresent(text -> {
                                Span words = target.span();
                                direct.putOn(text, words, code);
                            });
        }
    }

    /** What others have coded is theirs; everything else of a text can be coded. */
    private boolean takesCodes(DropTarget target) {
        return target.kind() != DropTarget.Kind.MARK
                || passage(target).filter(model::isOwn).isPresent();
    }

    private Optional<Passage> passage(DropTarget target) {
        Mark mark = Objects.requireNonNull(target.mark());
        return model.passage(PassageMarks.passage(mark));
    }
}
