package org.postil.ui.compare;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.agreement.comparison.CodeAgreement;
import org.postil.compare.Worklist;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodePicking;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Comparing coders: first where they differ and what is decided, behind it the measures. */
public final class CompareScreen implements Screen {
    private final Workbench bench;
    private final ComparedCoders compared = new ComparedCoders();
    private final CodersMenu who = new CodersMenu(compared);
    private final CompareViewModel model;
    private final MeasuresViewModel measures;
    private final DifferencesPane differences;
    private final MeasuresPane measured;
    private final CompareExport export;
    private final BorderPane root = new BorderPane();
    private final StackPane centre = new StackPane();
    private final ToggleButton ofDifferences =
            new ToggleButton(Words.of("compare.differences"), Icons.of(Feather.COLUMNS));
    private final ToggleButton ofMeasures =
            new ToggleButton(Words.of("compare.measures"), Icons.of(Feather.BAR_CHART));
    private final HBox head = new HBox(6);
    private boolean active;

    public CompareScreen(Workbench bench, CodePicking picking) {
        this.bench = bench;
        model = new CompareViewModel(bench.session(), compared, bench.threads(), bench.failures());
        measures =
                new MeasuresViewModel(bench.session(), compared, bench.threads(), bench.failures());
        differences = new DifferencesPane(bench, model, picking);
        measured =
                new MeasuresPane(
                        measures, bench.session().snapshot().codebook().facets(), new Behind());
        export = new CompareExport(bench);
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(CompareScreen.class.getResource("compare.css"))
                                .toExternalForm());
        root.getStyleClass().addAll("panel", "compare");
        root.setTop(head());
        root.setCenter(centre);
        model.worklistProperty().addListener((property, was, now) -> showState());
        model.busyProperty().addListener((property, was, now) -> showState());
        compared.chosenProperty().addListener((property, was, now) -> showState());
        ofDifferences.setSelected(true);
        showState();
    }

    private Node head() {
        var group = new ToggleGroup();
        ofDifferences.setId("compare-differences");
        ofMeasures.setId("compare-measures");
        for (var button : List.of(ofDifferences, ofMeasures)) {
            button.setToggleGroup(group);
            button.getStyleClass().add("compare-part");
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        }
        ofDifferences.setOnAction(event -> show(false));
        ofMeasures.setOnAction(event -> show(true));
        var files =
                new MenuButton(
                        Words.of("sample.export"),
                        null,
                        item("compare.export_agenda_docx", () -> agenda("docx")),
                        item("compare.export_agenda_csv", () -> agenda("csv")),
                        new SeparatorMenuItem(),
                        item("compare.export_xlsx", () -> agreement("xlsx")),
                        item("compare.export_docx", () -> agreement("docx")));
        files.setId("compare-export");
        files.setMinWidth(MenuButton.USE_PREF_SIZE);
        var words = Labels.muted(Words.of("compare.about"));
        words.setMinWidth(0);
        head.getChildren()
                .setAll(
                        ofDifferences,
                        ofMeasures,
                        words,
                        Labels.gap(),
                        who,
                        differences.bulk(),
                        files);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Words.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void agenda(String ending) {
        model.worklistProperty().get().ifPresent(list -> export.agenda(list, ending));
    }

    private void agreement(String ending) {
        measures.request().ifPresent(request -> export.agreement(request, ending));
    }

    private final class Behind implements MeasuresPane.Opening {
        @Override
        public void differences(CodeAgreement code, Optional<Integer> missing) {
            show(false);
            model.undecidedOnlyProperty().set(false);
            model.kindProperty().set(Optional.empty());
            model.missingProperty().set(missing);
            model.filterProperty().set("");
            model.codeProperty().set(Optional.of(code.code()));
            differences.list().requestFocus();
        }

        @Override
        public void passages(CodeAgreement code) {
            bench.navigator().go(new Destination.Themes(Optional.of(code.code().id()), false));
        }
    }

    private void show(boolean ofCodes) {
        ofDifferences.setSelected(!ofCodes);
        ofMeasures.setSelected(ofCodes);
        showState();
        work();
    }

    private void work() {
        if (active) {
            model.activate();
            if (ofMeasures.isSelected()) {
                measures.activate();
            } else {
                measures.deactivate();
            }
        }
    }

    /** The work, or what is in the way of it and what to do. */
    private void showState() {
        var list = model.worklistProperty().get();
        Node wanted;
        boolean ready = false;
        if (list.isEmpty()) {
            wanted = busy();
        } else if (list.get().coders().size() < 2) {
            wanted =
                    new EmptyState(
                            Feather.USERS,
                            Words.of("compare.one_coder_title"),
                            Words.of("compare.one_coder_words"),
                            step(
                                    Words.of("compare.one_coder_step"),
                                    bench.session().snapshot().reviews().isEmpty()
                                            ? WorkView.REVIEWS
                                            : WorkView.READ));
        } else if (list.get().universe().reviews().isEmpty()) {
            wanted = list.get().universe().blind() > 0 ? blind() : noneRead();
        } else {
            ready = true;
            wanted =
                    ofMeasures.isSelected()
                            ? measured.node()
                            : list.get().items().isEmpty()
                                    ? agreed(list.get())
                                    : differences.node();
        }
        who.show(bench.session().snapshot());
        for (Node part : head.getChildren()) {
            // whoever they are, others may be chosen
            part.setDisable(!ready && part != who);
        }
        if (!centre.getChildren().contains(wanted)) {
            centre.getChildren().setAll(wanted);
            if (active && wanted == differences.node()) {
                // only now it is there to be focused
                differences.list().requestFocus();
            }
        }
    }

    private static Node busy() {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(36, 36);
        var words = new Label(Words.of("compare.listing"));
        var box = new VBox(12, wheel, words);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Button step(String words, WorkView to) {
        return step(words, () -> bench.navigator().go(Destination.to(to)));
    }

    private static Button step(String words, Runnable action) {
        var step = new Button(words);
        step.getStyleClass().add("accent");
        step.setOnAction(event -> action.run());
        return step;
    }

    private Node noneRead() {
        return new EmptyState(
                Feather.BOOK_OPEN,
                Words.of("compare.none_read_title"),
                Words.of("compare.none_read_words"),
                step(Words.of("compare.none_read_step"), WorkView.REVIEWS));
    }

    /** What both have coded stays apart until somebody opens it. */
    private Node blind() {
        return new EmptyState(
                Feather.EYE_OFF,
                Words.of("compare.blind_title"),
                Words.of("compare.blind_words"),
                step(
                        Words.of("compare.blind_step"),
                        () -> bench.commands().find(Command.BLIND).ifPresent(Command::run)));
    }

    private static Node agreed(Worklist list) {
        return new EmptyState(
                Feather.CHECK_CIRCLE,
                Words.of("compare.agreed_title"),
                Words.of("compare.agreed_words", list.universe().reviews().size()));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("compare.title"));
    }

    @Override
    public void activate(Destination to) {
        active = true;
        work();
        if (ofMeasures.isSelected()) {
            measured.table().requestFocus();
        } else {
            differences.list().requestFocus();
        }
    }

    @Override
    public void deactivate() {
        active = false;
        model.deactivate();
        measures.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        var state = new LinkedHashMap<String, String>();
        state.put("part", ofMeasures.isSelected() ? "measures" : "differences");
        state.put("filter", model.filterProperty().get());
        state.put("undecided", Boolean.toString(model.undecidedOnlyProperty().get()));
        state.put("coders", String.join(",", new TreeSet<>(compared.chosenProperty().get())));
        state.put("unit", measures.unitProperty().get().name());
        return state;
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.filterProperty().set(state.getOrDefault("filter", ""));
        model.undecidedOnlyProperty().set(Boolean.parseBoolean(state.get("undecided")));
        compared.chosenProperty()
                .set(
                        Arrays.stream(state.getOrDefault("coders", "").split(","))
                                .filter(guid -> !guid.isEmpty())
                                .collect(Collectors.toUnmodifiableSet()));
        for (var unit : org.postil.agreement.comparison.ComparedUnit.values()) {
            if (unit.name().equals(state.get("unit"))) {
                measures.unitProperty().set(unit);
            }
        }
        show("measures".equals(state.get("part")));
    }

    @Override
    public List<Node> panes() {
        return ofMeasures.isSelected()
                ? List.of(measured.table())
                : List.of(differences.search(), differences.list(), differences.detailNode());
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "compare.find",
                        Command.Group.HERE,
                        Words.of("compare.search"),
                        "Shortcut+F",
                        differences.search()::requestFocus),
                Command.of(
                        "compare.measures",
                        Command.Group.HERE,
                        Words.of("compare.show_measures"),
                        "",
                        () -> show(true)),
                Command.of(
                        "compare.bulk",
                        Command.Group.HERE,
                        Words.of("compare.bulk"),
                        "",
                        () -> new BulkSheet(bench, model).show()));
    }

    @Override
    public List<KeyHelp> keys() {
        String part = Words.of("compare.title");
        return List.of(
                new KeyHelp(part, "1, 2 / a, b", Words.of("compare.key_take")),
                new KeyHelp(part, "t", Words.of("compare.key_both")),
                new KeyHelp(part, "n", Words.of("compare.key_neither")),
                new KeyHelp(part, "e", Words.of("compare.key_edit")),
                new KeyHelp(part, "s", Words.of("compare.key_skip")),
                new KeyHelp(part, "d", Words.of("compare.key_discuss")),
                new KeyHelp(part, "u", Words.of("compare.key_undecide")),
                new KeyHelp(part, "r", Words.of("compare.key_reason")));
    }
}
