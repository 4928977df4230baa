package org.postil.ui.page;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            case HELP -> marks(view);
            case OFFSET_AT_POINT -> offset(view, parameters);
            case BOUNDS_FOR_RANGE -> bounds(view, parameters);
            default -> null;
        };
    }

    /** The names of the marks at the caret, the shortest first: what sight reads off the margin. */
    private static String marks(PageView view) {
        return view.marksAt(view.getSelection().caret()).stream()
                .flatMap(mark -> Stream.of(mark.label(), mark.detail()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static @Nullable Object offset(PageView view, @Nullable Object... parameters) {
        Point2D local = parameters[0] instanceof Point2D screen ? view.screenToLocal(screen) : null;
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
