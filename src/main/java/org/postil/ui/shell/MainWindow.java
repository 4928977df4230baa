package org.postil.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.project.CoderStore;
import org.postil.study.SampleStudy;
import org.postil.task.Job;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Notices;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Commands;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.reviews.ImportFlow;
import org.postil.ui.search.IndexKeeper;
import org.postil.ui.task.JobRunner;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.RunningJob;
import org.postil.ui.task.Threads;
import org.postil.ui.theme.Appearance;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** The window: welcome or the frame of the open project, with layers and notices above. */
final class MainWindow implements WelcomeView.Steps, GeneralCommands.Actions {
    /** Setting of the person: the colour they chose at first, as #RRGGBB. */
    private static final String COLOUR = "coder.colour";

    private final WindowServices services;
    private final Stage stage;
    private final Threads threads;
    private final FileChoosing files;
    private final PersonSettings settings;
    private final RecentProjects recent;
    private final WindowPlace place;
    private final Opening opening;
    private final Appearance appearance;
    private final Commands commands = new Commands();
    private final BorderPane content = new BorderPane();
    private final Notices notices = new Notices(content);
    private final OverlayPane overlays = new OverlayPane(notices.node());
    private final ErrorSheet failures = new ErrorSheet(overlays);
    private final JobRunner jobs;
    private final WelcomeView welcome;
    private final BooleanProperty hasProject = new SimpleBooleanProperty();
    private @Nullable OpenWork work;
    private @Nullable RunningJob starting;
    private boolean closing;

    /** Open until the project that was closed last has let go of its file. */
    private CountDownLatch letGo = new CountDownLatch(0);

    /** How files come into the open project. */
    private Optional<ImportFlow> imports = Optional.empty();

    /**
     * @param files how files are asked for
     */
    MainWindow(
            WindowServices services,
            Stage stage,
            Threads threads,
            Appearance appearance,
            FileChoosing files) {
        this.services = services;
        this.stage = stage;
        this.threads = threads;
        this.appearance = appearance;
        this.files = files;
        settings = PersonSettings.load(services.home(), "person");
        recent = new RecentProjects(settings);
        place = new WindowPlace(settings);
        opening = new Opening(services);
        jobs = new JobRunner(threads.background(), threads.fx(), failures);
        welcome =
                new WelcomeView(
                        this,
                        recent,
                        jobs,
                        new LatestOnly(threads.background(), threads.fx(), failures));
        GeneralCommands.register(commands, this, hasProject, appearance);
        LookMemory.restore(settings, appearance);
    }

    /** Shows the window with the welcome, or with a project. */
    void show(Optional<Path> file) {
        var scene = new Scene(overlays, WindowPlace.USUAL_WIDTH, WindowPlace.USUAL_HEIGHT);
        appearance.style(scene);
        new Accelerators(commands, scene, overlays);
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragDropped(this::dropped);
        stage.setScene(scene);
        stage.setTitle(Words.of("shell.name"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        place.restore(stage);
        showWelcome();
        stage.show();
        file.ifPresentOrElse(this::open, this::askForNameAtFirstStart);
    }

    private void showWelcome() {
        welcome.refresh();
        content.setCenter(welcome.node());
        stage.setTitle(Words.of("shell.name"));
    }

    private void askForNameAtFirstStart() {
        if (settings.get("coder.name").isEmpty()) {
            CoderSheet.show(
                    overlays,
                    List.of(),
                    "",
                    ownColour(List.of()),
                    chosen -> {},
                    (name, colour) -> {
                        settings.set("coder.name", name);
                        settings.set(COLOUR, colour);
                    });
        }
    }

    // ---- opening

    @Override
    public void sample() {
        if (work == null || !work.session().project().path().equals(opening.sampleFile())) {
            start(Words.of("opening.sample_job"), "opening.sample_failed", opening.sample());
        }
    }

    @Override
    public void open() {
        files.open(Words.of("opening.open"), FileChoosing.project()).ifPresent(this::open);
    }

    @Override
    public void open(Path file) {
        if (work != null && work.session().project().path().equals(file.toAbsolutePath())) {
            return;
        }
        start(
                Words.of("opening.opening", RecentProjects.name(file)),
                "opening.failed",
                opening.open(file));
    }

    @Override
    public void make(String frame) {
        var form =
                new NewProjectForm(
                        frame, settings.get("coder.name").orElse(""), ownColour(List.of()));
        NewProjectSheet.show(overlays, files, form, this::make);
    }

    private void make(NewProject wanted) {
        if (settings.get("coder.name").isEmpty()) {
            settings.set("coder.name", wanted.coder());
            settings.set(COLOUR, wanted.colour());
        }
        start(
                Words.of("opening.opening", RecentProjects.name(wanted.file())),
                "opening.failed",
                opening.make(wanted));
    }

    private void start(String title, String refused, Job<Opening.Result> job) {
        if (!closing && (starting == null || !starting.runningProperty().get())) {
            var pending = letGo;
            starting =
                    jobs.start(
                            title,
                            (progress, cancellation) -> {
                                // the file of the project closed before may be the one wanted
                                pending.await();
                                return job.run(progress, cancellation);
                            },
                            result -> {
                                switch (result) {
                                    case Opening.Result.Opened opened -> show(opened.project());
                                    case Opening.Result.NotOpened not ->
                                            refuse(refused, not.reason());
                                }
                            });
        }
    }

    private void refuse(String title, String reason) {
        var sheet = new Sheet(overlays, Words.of(title), Labels.body(reason));
        sheet.main(Words.of("opening.ok"), () -> {});
        sheet.show();
        welcome.refresh();
    }

    private void show(OpenedProject opened) {
        closeWork();
        var path = opened.project().path();
        recent.opened(path);
        var session =
                new ProjectSession(
                        opened.project(),
                        opened.state(),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().name("session").factory()),
                        threads.fx(),
                        failures,
                        services.clock());
        var memory = new ProjectMemory(services.home(), session.snapshot());
        whoCodes(opened, memory).ifPresent(session::switchTo);
        var bench = bench(session, memory);
        var frame =
                new WorkFrame(
                        RecentProjects.name(path),
                        bench,
                        services,
                        command(Command.PALETTE),
                        command("help.keys"),
                        () -> askForCoder(session));
        var started = new OpenWork(bench, frame, memory);
        work = started;
        hasProject.set(true);
        content.setCenter(frame.node());
        stage.setTitle(RecentProjects.name(path) + " \u2013 " + Words.of("shell.name"));
        started.begin();
        opened.notes().forEach(notices::tell);
        if (session.coderProperty().get().isEmpty()) {
            askForCoder(session);
        }
    }

    private Workbench bench(ProjectSession session, ProjectMemory memory) {
        var importing =
                new ImportFlow(
                        session,
                        jobs,
                        overlays,
                        notices,
                        files,
                        services.importer(),
                        () -> isShown(WorkView.REVIEWS));
        imports = Optional.of(importing);
        var searches =
                new IndexKeeper(
                        session,
                        services.searches().of(session.project()),
                        jobs,
                        threads,
                        failures);
        searches.update();
        var screens = new Screens(importing, searches);
        var left = session.coderProperty().get().map(memory::screens).orElse(Map.of());
        var holder = new Workbench[1];
        var navigator = new Navigator(view -> screens.get(view, holder[0]), screens::exists, left);
        holder[0] =
                new Workbench(
                        session,
                        navigator,
                        commands,
                        jobs,
                        threads,
                        failures,
                        overlays,
                        notices,
                        files,
                        appearance);
        return holder[0];
    }

    private boolean isShown(WorkView view) {
        return work != null && work.isShown(view);
    }

    private Command command(String id) {
        return commands.find(id).orElseThrow();
    }

    /** Who coded here last, else the coder of the person's name, else the sample's only coder. */
    private Optional<Coder> whoCodes(OpenedProject opened, ProjectMemory memory) {
        Snapshot snapshot = opened.state().snapshot();
        return memory.lastCoder(snapshot)
                .or(() -> settings.get("coder.name").flatMap(snapshot::coderNamed))
                .or(() ->
                        opened.sample()
                                ? snapshot.coderNamed(SampleStudy.CODER)
                                : Optional.empty());
    }

    private void askForCoder(ProjectSession session) {
        var coders = session.snapshot().coders();
        String own = settings.get("coder.name").orElse("");
        boolean there = session.snapshot().coderNamed(own).isPresent();
        CoderSheet.show(
                overlays,
                coders,
                there ? "" : own,
                ownColour(coders),
                session::switchTo,
                session::addCoder);
    }

    /** The colour chosen at first, unless a coder of the project has it. */
    private String ownColour(List<Coder> coders) {
        return settings.get(COLOUR)
                .filter(own -> coders.stream().noneMatch(c -> c.colour().equalsIgnoreCase(own)))
                .orElseGet(() -> CoderStore.free(coders));
    }

    // ---- commands

    @Override
    public void makeProject() {
        make("children");
    }

    @Override
    public void openProject() {
        open();
    }

    @Override
    public void openSample() {
        sample();
    }

    @Override
    public void closeProject() {
        closeWork();
        showWelcome();
    }

    @Override
    public void palette() {
        CommandPalette.show(overlays, commands);
    }

    @Override
    public void keys() {
        KeySheet.show(overlays, commands, work == null ? List.of() : work.keys());
    }

    // ---- files dropped on the window

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()
                && !overlays.isCovered()
                && (imports.isPresent()
                        || projectIn(event.getDragboard().getFiles()).isPresent())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
            event.consume();
        }
    }

    /**
     * Opens a dropped project, or asks how dropped reports go into the open one. False when there
     * is nothing to do with them.
     */
    boolean drop(List<File> dropped) {
        var project = projectIn(dropped);
        if (project.isPresent()) {
            open(project.get());
            return true;
        }
        imports.ifPresent(
                importing -> importing.begin(dropped.stream().map(File::toPath).toList()));
        return imports.isPresent();
    }

    private static Optional<Path> projectIn(List<File> files) {
        return files.size() == 1 && files.getFirst().getName().endsWith(".postil")
                ? Optional.of(files.getFirst().toPath())
                : Optional.empty();
    }

    // ---- closing

    /** Takes the open project out of the window and lets go of its file, off the FX thread. */
    private void closeWork() {
        var was = work;
        if (was != null) {
            was.leave();
            work = null;
            imports = Optional.empty();
            hasProject.set(false);
            List.copyOf(jobs.running()).forEach(RunningJob::cancel);
            overlays.closeAll();
            var done = new CountDownLatch(1);
            letGo = done;
            threads.background()
                    .execute(() -> {
                        try {
                            was.session().close();
                        } finally {
                            done.countDown();
                        }
                    });
        }
    }

    /** Closes the window once the project's file is let go of. */
    @Override
    public void quit() {
        if (closing) {
            return;
        }
        closing = true;
        place.save(stage);
        LookMemory.save(settings, appearance);
        List.copyOf(jobs.running()).forEach(RunningJob::cancel);
        var was = work;
        if (was == null) {
            stage.hide();
            return;
        }
        was.leave();
        new Sheet(overlays, Words.of("shell.closing")).show();
        threads.background()
                .execute(() -> {
                    try {
                        was.session().close();
                    } finally {
                        threads.fx().execute(stage::hide);
                    }
                });
    }

    // ---- for tests

    Optional<OpenWork> work() {
        return Optional.ofNullable(work);
    }

    ErrorSheet failures() {
        return failures;
    }

    JobRunner jobs() {
        return jobs;
    }

    Commands commandTable() {
        return commands;
    }
}
