package org.postil.ui.themes;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.postil.domain.Code;
import org.postil.domain.Fit;
import org.postil.domain.Ids;
import org.postil.domain.MemoKind;
import org.postil.domain.Passage;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodePicking;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Workbench;
import org.postil.ui.note.MemoField;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what is asked for with the selected passages, and says what cannot be done and why. */
final class PassageDeeds implements PassageCell.Doing {
    private final Workbench bench;
    private final ThemesViewModel model;
    private final CodePicking picking;

    /** One for all passages: it hears of the session as long as the screen is there. */
    private final MemoField memo;

    private final VBox memoBox;

    PassageDeeds(Workbench bench, ThemesViewModel model, CodePicking picking) {
        this.bench = bench;
        this.model = model;
        this.picking = picking;
        memo = new MemoField(bench.session(), "passage-memo", Words.of("themes.passage_memo"), 4);
        memoBox = new VBox(8, Labels.section(Words.of("themes.passage_memo_title")), memo);
        memoBox.getStyleClass().add("theme-memo-box");
        memoBox.getStylesheets().add(ThemesScreen.STYLE);
    }

    /** With the selected passages; the popovers open at a node. */
    void run(PassageDeed deed, Node at) {
        run(deed, model.chosen(), at);
    }

    @Override
    public void run(PassageDeed deed, PassageRow.Item item, Node at) {
        boolean among =
                model.chosen().stream().anyMatch(i -> i.passage().id() == item.passage().id());
        run(deed, among ? model.chosen() : List.of(item), at);
    }

    @Override
    public void open(PassageRow.Item item) {
        var passage = item.passage();
        bench.navigator().go(Destination.text(passage.document(), passage.span()));
    }

    private void run(PassageDeed deed, List<PassageRow.Item> items, Node at) {
        if (items.isEmpty()) {
            bench.notices().tell(Words.of("themes.nothing_selected"));
            return;
        }
        if (deed == PassageDeed.OPEN) {
            open(items.getFirst());
            return;
        }
        if (bench.session().coderProperty().get().isEmpty()) {
            bench.commands().find(Command.CODER).ifPresent(Command::run);
            return;
        }
        if (deed.changes()) {
            var others = items.stream().filter(item -> !item.own()).toList();
            if (!others.isEmpty()) {
                bench.notices().warn(Words.of("themes.not_own", others.getFirst().coder()));
                return;
            }
        }
        switch (deed) {
            case OPEN -> {}
            case STAR -> star(items);
            case FITS, DOUBTFUL, COUNTER_EXAMPLE, NO_FIT -> judge(items, deed.fit());
            case RETAG -> retag(items, at);
            case SPLIT -> split(items);
            case MEMO -> memo(items.getFirst(), at);
            case TAKE_OFF -> takeOff(items);
        }
    }

    private static List<Passage> passages(List<PassageRow.Item> items) {
        return items.stream().map(PassageRow.Item::passage).toList();
    }

    /** All of several become exemplars unless all are. */
    private void star(List<PassageRow.Item> items) {
        boolean all = items.stream().allMatch(item -> item.passage().starred());
        model.actions().star(passages(items), !all);
    }

    private List<ThemeActions.Coding> codings(List<PassageRow.Item> items) {
        var codings = new ArrayList<ThemeActions.Coding>();
        for (Passage passage : passages(items)) {
            model.askedOf(passage).stream()
                    .forEach(code -> codings.add(new ThemeActions.Coding(passage, code)));
        }
        return codings;
    }

    /** The same word again takes it back. */
    private void judge(List<PassageRow.Item> items, Optional<Fit> fit) {
        var codings = codings(items);
        if (codings.isEmpty()) {
            bench.notices().tell(Words.of("themes.no_code_to_judge"));
            return;
        }
        boolean said =
                fit.isPresent()
                        && codings.stream().allMatch(c -> c.passage().fit(c.code()).equals(fit));
        model.actions().judge(codings, said ? Optional.empty() : fit);
    }

    private void retag(List<PassageRow.Item> items, Node at) {
        var codebook = model.snapshot().codebook();
        Ids common = common(items);
        List<Code> codes =
                codebook.codes().stream().filter(code -> common.contains(code.id())).toList();
        String words =
                items.size() == 1
                        ? model.excerpt(items.getFirst().passage())
                                .map(e -> e.words().quote())
                                .orElse("")
                        : "";
        picking.pick(
                anchor(at),
                words,
                codes,
                picked -> model.actions().retag(passages(items), common, picked));
    }

    private static Ids common(List<PassageRow.Item> items) {
        var first = items.getFirst().passage().codes();
        return Ids.of(
                first.stream()
                        .filter(code ->
                                items.stream().allMatch(i -> i.passage().codes().contains(code)))
                        .toArray());
    }

    /** A list is no place to point at: its upper middle is. */
    private static Bounds anchor(Node at) {
        var all = at.localToScene(at.getLayoutBounds());
        return all.getHeight() < 60
                ? all
                : new BoundingBox(all.getCenterX() - 220, all.getMinY() + 60, 1, 1);
    }

    private void split(List<PassageRow.Item> items) {
        if (items.size() > 1) {
            bench.notices().tell(Words.of("themes.split_one"));
            return;
        }
        var item = items.getFirst();
        var document = item.document();
        bench.session()
                .read(
                        Words.of("themes.reading"),
                        project -> SplitPlace.read(project, item.passage()))
                .then(place ->
                        new SplitSheet(
                                        bench.overlays(),
                                        place,
                                        parts -> model.actions().split(item, parts))
                                .show(document.title()));
    }

    private void memo(PassageRow.Item item, Node at) {
        var passage = item.passage();
        memo.show(MemoKind.PASSAGE, passage.guid());
        var overlay = bench.overlays().popover(memoBox, anchor(at));
        overlay.whenClosed(memo::leave);
        memo.focus();
    }

    /** Takes off what the query asks for: the passage leaves the list, and stays in the text. */
    private void takeOff(List<PassageRow.Item> items) {
        var codings = codings(items);
        if (codings.isEmpty()) {
            bench.notices().tell(Words.of("themes.no_code_to_judge"));
            return;
        }
        var codebook = model.snapshot().codebook();
        String names =
                codings.stream()
                        .map(ThemeActions.Coding::code)
                        .distinct()
                        .map(id -> codebook.code(id).map(Code::name).orElse(""))
                        .collect(Collectors.joining(" + "));
        model.actions()
                .takeOff(codings, names)
                .then(done ->
                        bench.notices().tell(Words.of("themes.taken_off", items.size(), names)));
    }
}
