package org.postil.ui.page;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.Optional;


/** What assistive technology asks of a page, and may do with it. */
final class PageAccess {
    private PageAccess() {}

    static boolean knows(AccessibleAttribute attribute) {
        return switch (attribute) {
            case TEXT,
                    SELECTION_START,
                    SELECTION_END,
                    CARET_OFFSET,
                    EDITABLE,
                    HELP,
                    FONT,
                    LINE_FOR_OFFSET,
                    LINE_START,
                    LINE_END,
                    OFFSET_AT_POINT,
                    BOUNDS_FOR_RANGE ->
                    true;
            default -> false;
        };
    }

    /** Null when it cannot be answered. */
    static @Nullable Object answer(
            PageView view, AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case TEXT -> view.textProperty().get().text();
            case SELECTION_START -> view.getSelection().span().start();
            case SELECTION_END -> view.getSelection().span().end();
            case CARET_OFFSET -> view.getSelection().caret();
            case EDITABLE -> false;
            case HELP -> PageHelp.of(view);
            case FONT -> font(view);
            case LINE_FOR_OFFSET -> line(view, parameters);
            case LINE_START -> lineSpan(view, parameters).map(Span::start).orElse(null);
            case LINE_END -> lineSpan(view, parameters).map(Span::end).orElse(null);
            case OFFSET_AT_POINT -> offset(view, parameters);
            case BOUNDS_FOR_RANGE -> bounds(view, parameters);
            default -> null;
        };
    }

    private static Font font(PageView view) {
        PageLayout layout = view.viewport().layout();
        return layout.style(layout.rows().at(view.getSelection().caret())).font();
    }

    private static @Nullable Object line(PageView view, @Nullable Object... parameters) {
        return parameters.length > 0 && parameters[0] instanceof Integer offset
                ? PageLines.at(
                        Math.clamp(offset, 0, view.textProperty().get().length()), view.viewport())
                : null;
    }

    private static Optional<Span> lineSpan(PageView view, @Nullable Object... parameters) {
        return parameters.length > 0 && parameters[0] instanceof Integer line
                ? Optional.ofNullable(PageLines.span(line, view.viewport()))
                : Optional.empty();
    }

    private static @Nullable Object offset(PageView view, @Nullable Object... parameters) {
        Point2D local =
                parameters.length > 0 && parameters[0] instanceof Point2D screen
                        ? view.screenToLocal(screen)
                        : null;
        return local == null ? null : view.under().offset(local.getX(), local.getY());
    }

    /** The second parameter is the last unit of the range, not the one after it. */
    private static @Nullable Object bounds(PageView view, @Nullable Object... parameters) {
        Span span = span(1, parameters);
        if (span == null) {
            return null;
        }
        return PagePlaces.boxes(span, view.viewport()).stream()
                .map(b ->
                        view.localToScreen(
                                new BoundingBox(
                                        b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight())))
                .toArray(Bounds[]::new);
    }

    private static @Nullable Span span(int more, @Nullable Object... parameters) {
        return parameters.length > 1
                        && parameters[0] instanceof Integer start
                        && parameters[1] instanceof Integer end
                        && start >= 0
                ? new Span(start, Math.max(start, end + more))
                : null;
    }

    /** Does what is asked; false when it is not for the page to do. */
    static boolean act(PageView view, AccessibleAction action, @Nullable Object... parameters) {
        if (action != AccessibleAction.SET_TEXT_SELECTION
                && action != AccessibleAction.SHOW_TEXT_RANGE) {
            return false;
        }
        Span span = span(0, parameters);
        if (span != null) {
            if (action == AccessibleAction.SET_TEXT_SELECTION) {
                view.select(span);
            }
            view.reveal(span);
        }
        return true;
    }
}
