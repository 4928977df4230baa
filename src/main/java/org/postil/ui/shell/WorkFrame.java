package org.postil.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.ui.blind.BlindSheet;
import org.postil.ui.control.FocusRing;
import org.postil.ui.export.CodebookExport;
import org.postil.ui.export.StudyExportSheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.incoming.IncomingFlow;
import org.postil.ui.incoming.QuoteFlow;
import org.postil.ui.memos.MemoList;
import org.postil.ui.merge.AssignSheet;
import org.postil.ui.merge.GiveFlow;
import org.postil.ui.merge.MergeFlow;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;
import org.postil.ui.settings.ProjectSettingsSheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The frame around the screens of an open project: rail, top bar, status line. */
final class WorkFrame {
    private final Workbench bench;
    private final BorderPane root = new BorderPane();
    private final Rail rail;
    private final TopBar top;
    private final StatusLine status;
    private final ViewTabs tabs;
    private final BorderPane middle = new BorderPane();
    private final Undoing undoing;
    private final List<Command> own;
    private List<Command> ofScreen = List.of();

    /**
     * @param project its name
     * @param palette the command that opens the palette
     * @param keys the command that shows the keys
     */
    WorkFrame(
            String project,
            Workbench bench,
            WindowServices services,
            Command palette,
            Command keys,
            Runnable askForCoder) {
        this.bench = bench;
        undoing = new Undoing(bench);
        var steps = stepCommands();
        own = new ArrayList<>(undoing.commands());
        own.addAll(steps.values());
        own.addAll(moves());
        own.add(new ProjectSettingsSheet(bench).command());
        var blind = new BlindSheet(bench);
        own.add(blind.command());
        own.add(new AssignSheet(bench).command());
        own.addAll(new GiveFlow(bench, services.projects(), services.clock()).commands());
        own.add(new MergeFlow(bench, services.projects()).command());
        own.add(new CodebookExport(bench).command());
        own.add(new StudyExportSheet(bench).command());
        own.add(new IncomingFlow(bench).command());
        own.add(new QuoteFlow(bench).command());
        own.add(new LastSteps(bench).command());
        own.add(new MemoList(bench).command());
        own.add(
                Command.of(
                        Command.CODER,
                        Command.Group.PROJECT,
                        Words.of("shell.coder_ask"),
                        "",
                        askForCoder));
        bench.commands().addAll(own);
        rail = new Rail(bench.navigator(), keyTexts(steps));
        top = new TopBar(project, bench, palette, askForCoder);
        root.getStyleClass().add("frame");
        root.setTop(top);
        root.setLeft(rail);
        tabs = new ViewTabs(bench.navigator());
        middle.setTop(new VBox(tabs, new WorkBanner(bench, blind::show)));
        middle.setMinSize(0, 0);
        root.setCenter(middle);
        status = new StatusLine(bench.session(), bench.jobs(), undoing.undoCommand(), keys);
        root.setBottom(status);
        bench.navigator().hereProperty().addListener((property, was, now) -> show(was, now));
    }

    Node node() {
        return root;
    }

    private Map<WorkStep, Command> stepCommands() {
        var commands = new EnumMap<WorkStep, Command>(WorkStep.class);
        for (WorkStep step : WorkStep.values()) {
            if (bench.navigator().exists(step)) {
                commands.put(
                        step,
                        Command.of(
                                "go." + step.name().toLowerCase(Locale.ROOT),
                                Command.Group.GO,
                                step.title(),
                                "Shortcut+" + step.digit(),
                                () -> bench.navigator().enterNext(step)));
            }
        }
        return commands;
    }

    private static Map<WorkStep, String> keyTexts(Map<WorkStep, Command> steps) {
        var texts = new EnumMap<WorkStep, String>(WorkStep.class);
        steps.forEach((step, command) ->
                texts.put(step, command.key().map(KeyCombination::getDisplayText).orElse("")));
        return texts;
    }

    private List<Command> moves() {
        var navigator = bench.navigator();
        return List.of(
                Command.of(
                                "go.back",
                                Command.Group.GO,
                                Words.of("shell.back"),
                                "Alt+LEFT",
                                navigator::back)
                        .when(navigator.canGoBackProperty()),
                Command.of(
                                "go.forward",
                                Command.Group.GO,
                                Words.of("shell.forward"),
                                "Alt+RIGHT",
                                navigator::forward)
                        .when(navigator.canGoForwardProperty()),
                Command.of(
                        "go.pane",
                        Command.Group.GO,
                        Words.of("shell.next_pane"),
                        "F6",
                        this::nextPane));
    }

    private void show(Navigator.@Nullable Here was, Navigator.@Nullable Here now) {
        if (was != null && now != null && was.screen() == now.screen()) {
            return;
        }
        bench.commands().removeAll(ofScreen);
        if (now != null) {
            var node = now.screen().node();
            if (node instanceof Region region) {
                region.setMinSize(0, 0);
            }
            middle.setCenter(node);
            ofScreen = now.screen().commands();
            bench.commands().addAll(ofScreen);
        }
    }

    /**
     * The next part that has something to focus, in a ring: rail, tabs, the screen's parts, top
     * bar.
     */
    private void nextPane() {
        var panes = new ArrayList<Node>();
        panes.add(rail);
        panes.add(tabs);
        var here = bench.navigator().hereProperty().get();
        if (here != null) {
            panes.addAll(here.screen().panes());
        }
        panes.add(top);
        int current = -1;
        var owner = root.getScene().getFocusOwner();
        for (int i = 0; i < panes.size(); i++) {
            if (owner != null && FocusRing.contains(panes.get(i), owner)) {
                current = i;
            }
        }
        for (int i = 1; i <= panes.size(); i++) {
            if (FocusRing.focusFirst(panes.get((current + i) % panes.size()))) {
                return;
            }
        }
    }

    /** Takes its commands out of the table and listens to nothing of the window any more. */
    void close() {
        undoing.close();
        status.close();
        bench.commands().removeAll(own);
        var here = bench.navigator().hereProperty().get();
        if (here != null) {
            here.screen().deactivate();
        }
        bench.commands().removeAll(ofScreen);
    }
}
