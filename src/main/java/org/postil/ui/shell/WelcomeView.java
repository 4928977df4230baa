package org.postil.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.task.JobRunner;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.RunningJob;
import org.postil.ui.theme.Icons;

import java.nio.file.Path;
import java.util.List;

/** What is seen without a project: ways to begin, and what was open last. */
final class WelcomeView {
    /** What can be begun here. */
    interface Steps {
        void sample();

        void open();

        void open(Path file);

        /**
         * @param frame key of the frame to start from
         */
        void make(String frame);
    }

    private static final double RECENT_WIDTH = 420;

    private final Steps steps;
    private final RecentProjects recent;
    private final LatestOnly looking;
    private final VBox recentList = new VBox();
    private final VBox jobList = new VBox(6);
    private final ScrollPane root;

    WelcomeView(Steps steps, RecentProjects recent, JobRunner jobs, LatestOnly looking) {
        this.steps = steps;
        this.recent = recent;
        this.looking = looking;
        var name = new Label(Words.of("welcome.title"));
        name.getStyleClass().add("welcome-name");
        var lead = new Label(Words.of("welcome.lead"));
        lead.getStyleClass().add("welcome-lead");
        lead.setWrapText(true);
        var start = column(Words.of("welcome.start"), startList());
        var old = column(Words.of("welcome.recent"), recentList);
        old.setMinWidth(RECENT_WIDTH);
        old.setMaxWidth(RECENT_WIDTH);
        HBox.setHgrow(start, Priority.ALWAYS);
        var columns = new HBox(24, start, old);
        var foot = new HBox(Icons.of(Feather.LOCK), Labels.muted(Words.of("welcome.offline")));
        foot.setSpacing(8);
        foot.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(new VBox(4, name, lead), jobList, columns, foot);
        box.getStyleClass().add("welcome-box");
        jobList.managedProperty().bind(jobList.visibleProperty());
        var middle = new StackPane(box);
        middle.setPadding(new Insets(72, 40, 40, 40));
        middle.getStyleClass().add("welcome");
        root = new ScrollPane(middle);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.getStyleClass().add("welcome");
        recentList.getStyleClass().add("welcome-list");
        refresh();
        showJobs(jobs.running());
        jobs.running().addListener((ListChangeListener<RunningJob>) c -> showJobs(jobs.running()));
    }

    Node node() {
        return root;
    }

    private void showJobs(List<RunningJob> jobs) {
        jobList.getChildren().setAll(jobs.stream().map(JobStrip::new).toList());
        jobList.setVisible(!jobs.isEmpty());
    }

    private static VBox column(String title, Region content) {
        var card = new StackPane(content);
        card.getStyleClass().add("welcome-card");
        card.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(card, Priority.ALWAYS);
        return new VBox(8, Labels.section(title), card);
    }

    private VBox startList() {
        var list = new VBox();
        list.getStyleClass().add("welcome-list");
        var sample =
                row(
                        Feather.PLAY_CIRCLE,
                        Words.of("welcome.sample"),
                        Words.of("welcome.sample_words"),
                        steps::sample);
        sample.setId("welcome-sample");
        if (recent.remembered().isEmpty()) {
            sample.getStyleClass().add("first");
        }
        var open =
                row(
                        Feather.FOLDER,
                        Words.of("welcome.open"),
                        Words.of("welcome.open_words"),
                        steps::open);
        open.setId("welcome-open");
        var divider = new Region();
        divider.getStyleClass().add("welcome-divider");
        VBox.setMargin(divider, new Insets(8, 12, 8, 12));
        var heading = Labels.section(Words.of("welcome.new"));
        VBox.setMargin(heading, new Insets(2, 12, 4, 12));
        list.getChildren().addAll(sample, open, divider, heading);
        frame(list, "children", Feather.USERS, "welcome.children", "welcome.children_words");
        frame(list, "homeoffice", Feather.BOOK, "welcome.homeoffice", "welcome.homeoffice_words");
        frame(list, "blank", Feather.FILE, "welcome.blank", "welcome.blank_words");
        return list;
    }

    private void frame(VBox list, String frame, Feather icon, String title, String words) {
        var row = row(icon, Words.of(title), Words.of(words), () -> steps.make(frame));
        row.setId("welcome-new-" + frame);
        list.getChildren().add(row);
    }

    private static Button row(Feather icon, String title, String words, Runnable action) {
        var second = Labels.muted(words);
        second.getStyleClass().add("small");
        var lines = new VBox(1, Labels.strong(title), second);
        var content = new HBox(14, Icons.of(icon), lines);
        content.setAlignment(Pos.CENTER_LEFT);
        var button = new Button("", content);
        button.getStyleClass().add("welcome-row");
        button.setAccessibleText(title);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Reads the list of recent projects again; what is gone is told once it was looked for. */
    void refresh() {
        var remembered = recent.remembered();
        show(remembered);
        looking.ask(
                Words.of("welcome.recent"),
                () -> RecentProjects.lookedFor(remembered),
                found -> {
                    if (!found.equals(remembered)) {
                        show(found);
                    }
                });
    }

    private void show(List<RecentProjects.Recent> projects) {
        recentList.getChildren().clear();
        for (var project : projects) {
            recentList.getChildren().add(recentRow(project));
        }
        if (recentList.getChildren().isEmpty()) {
            var none = Labels.muted(Words.of("welcome.no_recent"));
            VBox.setMargin(none, new Insets(10, 12, 4, 12));
            recentList.getChildren().add(none);
        }
        var drop = Labels.muted(Words.of("welcome.drop"));
        drop.getStyleClass().add("small");
        VBox.setMargin(drop, new Insets(8, 12, 8, 12));
        recentList.getChildren().add(drop);
    }

    private Node recentRow(RecentProjects.Recent project) {
        String place = project.there() ? project.folder() : Words.of("welcome.gone");
        var row = row(Feather.FILE_TEXT, project.name(), place, () -> steps.open(project.file()));
        row.setDisable(!project.there());
        row.setTooltip(new Tooltip(project.file().toString()));
        if (!project.there()) {
            row.getStyleClass().add("gone");
        }
        var forget = new Button("", Icons.of(Feather.X));
        forget.getStyleClass().add("icon-only");
        forget.setAccessibleText(Words.of("welcome.forget"));
        forget.setTooltip(new Tooltip(Words.of("welcome.forget")));
        forget.setOnAction(event -> {
            recent.forget(project.file());
            refresh();
        });
        var line = new HBox(2, row, forget);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(row, Priority.ALWAYS);
        return line;
    }
}
