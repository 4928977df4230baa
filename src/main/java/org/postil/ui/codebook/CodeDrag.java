package org.postil.ui.codebook;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.codebook.Place;
import org.postil.domain.Code;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.codebook.DropPlaces.Drop;
import org.postil.ui.control.Carried;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodebookSide.Dragged;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Codes dragged by pressing: within the list to another place, out of it to whatever the screen
 * beside it makes of them. Esc leaves all as it was.
 */
final class CodeDrag {
    private final ListView<CodebookRow> list;
    private final DropPicture picture;
    private final OverlayPane overlays;
    private final CodebookViewModel model;
    private final Function<Code, List<Code>> carriedWith;
    private final EdgeScroll scroll;
    private final EventHandler<KeyEvent> esc = this::key;

    // of the scene while a drag is under way: lines come and go below the pointer
    private final EventHandler<MouseEvent> moving = this::moved;
    private final EventHandler<MouseEvent> lettingGo = this::released;

    private Optional<Dragged> beside = Optional.empty();
    private @Nullable Code pressed;

    /** Taken before the list selects only the one that is pressed. */
    private List<Code> pressedWith = List.of();

    private @Nullable Drag drag;
    private @Nullable Scene listened;
    private boolean cancelled;
    private double x;
    private double y;

    /** What is under way. */
    private record Drag(Code code, List<Code> codes, Carried carried, Label why) {}

    /**
     * @param carriedWith the codes that go along with one that is dragged, itself too
     */
    CodeDrag(
            ListView<CodebookRow> list,
            DropPicture picture,
            OverlayPane overlays,
            CodebookViewModel model,
            Function<Code, List<Code>> carriedWith) {
        this.list = list;
        this.picture = picture;
        this.overlays = overlays;
        this.model = model;
        this.carriedWith = carriedWith;
        this.scroll = new EdgeScroll(list, this::over);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pressed = null);
    }

    void whenDragged(Dragged hooks) {
        beside = Optional.of(hooks);
    }

    // ---- something from elsewhere over the list

    /** The code under a point of the scene, which is shown as what would be dropped on. */
    Optional<Code> target(double sceneX, double sceneY) {
        var point = list.sceneToLocal(sceneX, sceneY);
        if (!list.contains(point)) {
            leave();
            return Optional.empty();
        }
        x = sceneX;
        y = sceneY;
        scroll.at(point.getY());
        var row = rowAt(point.getY());
        var code =
                row.filter(r ->
                                list.getItems().get(r) instanceof Item item
                                        && !item.code().retired())
                        .map(r -> ((Item) list.getItems().get(r)).code());
        code.ifPresentOrElse(found -> picture.into(row.get()), picture::hide);
        return code;
    }

    void leave() {
        scroll.stop();
        picture.hide();
    }

    private Optional<Integer> rowAt(double inList) {
        var at = picture.rowAt(inList);
        int row = at.isPresent() ? (int) Math.floor(at.getAsDouble()) : -1;
        return row >= 0 && row < list.getItems().size() ? Optional.of(row) : Optional.empty();
    }

    // ---- a code of the list

    private void pressed(MouseEvent event) {
        cancelled = false;
        pressed = null;
        if (event.getButton() == MouseButton.PRIMARY && !isTurn(event.getTarget())) {
            rowAt(list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY())
                    .filter(row -> list.getItems().get(row) instanceof Item)
                    .ifPresent(row -> press(((Item) list.getItems().get(row)).code()));
        }
    }

    private void press(Code code) {
        pressed = code;
        pressedWith = carriedWith.apply(code);
    }

    private static boolean isTurn(EventTarget target) {
        for (var node = target instanceof Node n ? n : null;
                node != null;
                node = node.getParent()) {
            if (node.getStyleClass().contains("code-turn")
                    || node.getStyleClass().contains("scroll-bar")) {
                return true;
            }
        }
        return false;
    }

    private void dragged(MouseEvent event) {
        var code = pressed;
        if (code != null && drag == null && !cancelled && !event.isStillSincePress()) {
            begin(code);
            moved(event);
        }
    }

    private void moved(MouseEvent event) {
        x = event.getSceneX();
        y = event.getSceneY();
        over();
        event.consume();
    }

    private void begin(Code code) {
        var codes = pressedWith;
        String words =
                codes.size() == 1
                        ? CodebookCell.label(code)
                        : Words.of("codebook.carried", codes.size());
        var name = new Label(words, CodeMark.of(code, model.isTheme(code)));
        name.getStyleClass().add("carried-name");
        var why = new Label();
        why.getStyleClass().add("carried-why");
        var ghost = new VBox(2, name, why);
        ghost.setId("codebook-carried");
        ghost.getStyleClass().add("carried");
        ghost.getStylesheets().add(CodebookPanel.sheet());
        drag = new Drag(code, codes, new Carried(overlays, ghost), why);
        // kept: a key may go to another screen in the middle of a drag
        var scene = list.getScene();
        listened = scene;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, esc);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moving);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, lettingGo);
        scene.setCursor(Cursor.CLOSED_HAND);
    }

    /** Shows what letting go here would do. */
    private void over() {
        var now = drag;
        if (now == null) {
            target(x, y);
            return;
        }
        var point = list.sceneToLocal(x, y);
        scroll.at(list.contains(point) ? point.getY() : Double.NEGATIVE_INFINITY);
        if (list.contains(point)) {
            say(now, show(now, point.getX(), point.getY()));
        } else {
            picture.hide();
            boolean takes = beside.filter(hooks -> hooks.over(now.code(), x, y)).isPresent();
            say(now, takes ? Words.of("codebook.carried_onto") : "");
        }
        now.carried().at(x, y);
    }

    private static void say(Drag now, String words) {
        now.why().setText(words);
        now.why().setVisible(!words.isEmpty());
        now.why().setManaged(!words.isEmpty());
    }

    /** What is said beside what is carried. */
    private String show(Drag now, double inListX, double inListY) {
        return switch (drop(now, inListX, inListY)) {
            case Drop.Between between -> {
                picture.between(between.line(), between.level());
                yield "";
            }
            case Drop.Into into -> {
                picture.into(into.row());
                yield list.getItems().get(into.row()) instanceof Item item
                        ? Words.of("codebook.carried_into", item.code().name())
                        : "";
            }
            case Drop.Refused refused -> {
                picture.hide();
                yield refused.why();
            }
        };
    }

    private Drop drop(Drag now, double inListX, double inListY) {
        var rows = List.copyOf(list.getItems());
        int depth = 1 + (int) Math.floor((inListX - 2 * CodebookCell.INDENT) / CodebookCell.INDENT);
        var at = picture.rowAt(inListY);
        return at.isEmpty()
                ? new Drop.Refused("")
                : new DropPlaces(model.snapshot(), rows, now.codes(), model.isInOrder())
                        .at(at.getAsDouble(), depth);
    }

    private void released(MouseEvent event) {
        var now = drag;
        pressed = null;
        if (now == null) {
            return;
        }
        event.consume();
        var point = list.sceneToLocal(event.getSceneX(), event.getSceneY());
        boolean inside = list.contains(point);
        var drop = inside ? drop(now, point.getX(), point.getY()) : new Drop.Refused("");
        end();
        if (inside) {
            move(now, drop);
        } else {
            beside.ifPresent(
                    hooks -> hooks.dropped(now.code(), event.getSceneX(), event.getSceneY()));
        }
    }

    private void move(Drag now, Drop drop) {
        switch (drop) {
            case Drop.Between between -> move(now, between.place());
            case Drop.Into into -> move(now, into.place());
            case Drop.Refused refused -> {}
        }
    }

    private void move(Drag now, Place place) {
        model.change(
                now.codes(),
                (edits, codes) ->
                        codes.isEmpty() ? CodeActions.gone(now.code()) : edits.move(codes, place),
                done -> model.reveal(now.code()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drag != null) {
            cancelled = true;
            end();
            beside.ifPresent(Dragged::cancelled);
            event.consume();
        }
    }

    private void end() {
        Objects.requireNonNull(drag).carried().end();
        drag = null;
        leave();
        var scene = Objects.requireNonNull(listened);
        listened = null;
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, esc);
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moving);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, lettingGo);
        scene.setCursor(null);
    }
}
