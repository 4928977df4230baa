package org.postil.ui.check;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Before publishing: what is unfinished in the study, and whether a draft's figures hold. */
public final class CheckScreen implements Screen {
    private final StudyViewModel study;
    private final PrintedViewModel printed;
    private final StudyPane studyPane;
    private final PrintedPane printedPane;
    private final BorderPane root = new BorderPane();
    private final ToggleButton ofStudy =
            new ToggleButton(Words.of("check.study"), Icons.of(Feather.SHIELD));
    private final ToggleButton ofDraft =
            new ToggleButton(Words.of("check.printed"), Icons.of(Feather.FILE_TEXT));
    private final Node head = head();

    /** Left or not gone to yet: then nothing is checked. */
    private boolean active;

    public CheckScreen(Workbench bench) {
        study = new StudyViewModel(bench.session(), bench.jobs());
        printed = new PrintedViewModel(bench.session(), bench.threads(), bench.failures());
        studyPane = new StudyPane(bench, study);
        printedPane = new PrintedPane(bench, printed);
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(CheckScreen.class.getResource("check.css"))
                                .toExternalForm());
        root.getStyleClass().addAll("panel", "check");
        root.setTop(head);
        show(false);
    }

    private Node head() {
        var group = new ToggleGroup();
        ofStudy.setId("check-study");
        ofDraft.setId("check-printed");
        for (var button : List.of(ofStudy, ofDraft)) {
            button.setToggleGroup(group);
            button.getStyleClass().add("check-part");
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        }
        ofStudy.setOnAction(event -> show(false));
        ofDraft.setOnAction(event -> show(true));
        var words = Labels.muted(Words.of("check.about"));
        words.setMinWidth(0);
        var head = new HBox(6, ofStudy, ofDraft, Labels.gap(), words);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private void show(boolean draft) {
        ofStudy.setSelected(!draft);
        ofDraft.setSelected(draft);
        root.setCenter(draft ? printedPane.node() : studyPane.node());
        work();
    }

    /** Only what is seen is kept up to date. */
    private void work() {
        if (active && ofDraft.isSelected()) {
            study.deactivate();
            printed.activate();
        } else if (active) {
            printed.deactivate();
            study.activate();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("check.title"));
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public void activate(Destination to) {
        active = true;
        work();
        if (ofDraft.isSelected()) {
            printedPane.first().requestFocus();
        } else {
            studyPane.list().requestFocus();
        }
    }

    @Override
    public void deactivate() {
        active = false;
        study.deactivate();
        printed.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        var state = new LinkedHashMap<String, String>();
        state.put("part", ofDraft.isSelected() ? "draft" : "study");
        state.put("draft", printed.text());
        state.put("figure", Integer.toString(printedPane.chosen()));
        state.put("filter", study.filterProperty().get());
        state.put("finding", studyPane.selectedKey());
        return state;
    }

    @Override
    public void recall(Map<String, String> state) {
        restoreState(state);
    }

    @Override
    public void restoreState(Map<String, String> state) {
        String figure = state.getOrDefault("figure", "-1");
        printedPane.restore(
                state.getOrDefault("draft", ""),
                figure.matches("\\d{1,6}") ? Integer.parseInt(figure) : -1);
        study.filterProperty().set(state.getOrDefault("filter", ""));
        studyPane.reveal(state.getOrDefault("finding", ""));
        show("draft".equals(state.get("part")));
    }

    @Override
    public List<Node> panes() {
        if (ofDraft.isSelected()) {
            var panes = new ArrayList<Node>(List.of(ofDraft, printedPane.first()));
            printedPane.figures().ifPresent(panes::add);
            return panes;
        }
        var panes = new ArrayList<Node>(List.of(studyPane.search(), studyPane.list()));
        studyPane.side().ifPresent(panes::add);
        return panes;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "check.find",
                        Command.Group.HERE,
                        Words.of("check.search"),
                        "Shortcut+F",
                        () -> {
                            show(false);
                            studyPane.search().requestFocus();
                        }),
                Command.of(
                        "check.study",
                        Command.Group.HERE,
                        Words.of("check.again_command"),
                        "F5",
                        () -> {
                            show(false);
                            study.check();
                        }),
                Command.of(
                        "check.paste",
                        Command.Group.HERE,
                        Words.of("check.paste_command"),
                        "Shortcut+Shift+V",
                        () -> {
                            show(true);
                            printedPane.paste();
                        }),
                Command.of(
                        "check.open",
                        Command.Group.HERE,
                        Words.of("check.open_command"),
                        "",
                        () -> {
                            show(true);
                            printedPane.open();
                        }),
                Command.of(
                        "check.copy",
                        Command.Group.HERE,
                        Words.of("check.copy_command"),
                        "",
                        printedPane::copy));
    }

    @Override
    public List<KeyHelp> keys() {
        String part = Words.of("check.title");
        return List.of(
                new KeyHelp(part, Words.of("check.key_enter"), Words.of("check.key_go")),
                new KeyHelp(part, "i", Words.of("check.key_ignore")));
    }
}
