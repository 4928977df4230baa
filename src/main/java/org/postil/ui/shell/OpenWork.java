package org.postil.ui.shell;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.postil.domain.Coder;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one project that is open in the window. */
final class OpenWork {
    private static final Duration KEPT_AFTER = Duration.seconds(2);

    private final Workbench bench;
    private final WorkFrame frame;
    private final ProjectMemory memory;
    private final PauseTransition writing = new PauseTransition(KEPT_AFTER);
    private final EventHandler<InputEvent> written = event -> keepSoon();

    OpenWork(Workbench bench, WorkFrame frame, ProjectMemory memory) {
        this.bench = bench;
        this.frame = frame;
        this.memory = memory;
        writing.setOnFinished(event -> memory.keep(bench.navigator().unstored()));
        frame.node().addEventFilter(KeyEvent.ANY, written);
        frame.node().addEventFilter(MouseEvent.MOUSE_RELEASED, written);
    }

    /** Two seconds after the first key; the next one starts again, so nobody outruns it. */
    private void keepSoon() {
        if (writing.getStatus() != Animation.Status.RUNNING) {
            writing.playFromStart();
        }
    }

    ProjectSession session() {
        return bench.session();
    }

    boolean isShown(WorkView view) {
        var here = bench.navigator().hereProperty().get();
        return here != null && here.destination().view() == view;
    }

    /** What the controls of the screen that is shown take by themselves. */
    List<KeyHelp> keys() {
        var here = bench.navigator().hereProperty().get();
        return here == null ? List.of() : here.screen().keys();
    }

    WorkFrame frame() {
        return frame;
    }

    Workbench bench() {
        return bench;
    }

    ProjectMemory memory() {
        return memory;
    }

    /** Goes to where the coder was when the project was closed, else to the first screen. */
    void begin() {
        var navigator = bench.navigator();
        var coder = session().coderProperty().get();
        coder.flatMap(memory::view)
                .filter(view -> navigator.exists(view))
                .or(() -> firstView(navigator))
                .ifPresent(view -> navigator.go(Destination.to(view)));
    }

    private static Optional<WorkView> firstView(Navigator navigator) {
        return List.of(WorkView.values()).stream()
                .filter(view -> navigator.exists(view))
                .findFirst();
    }

    /** Remembers how it is left, and takes it out of the window; the session stays open. */
    void leave() {
        writing.stop();
        frame.node().removeEventFilter(KeyEvent.ANY, written);
        frame.node().removeEventFilter(MouseEvent.MOUSE_RELEASED, written);
        var here = bench.navigator().hereProperty().get();
        Optional<Coder> coder = session().coderProperty().get();
        if (here != null && coder.isPresent()) {
            Map<WorkView, Map<String, String>> screens = bench.navigator().leave();
            memory.remember(coder.get());
            memory.remember(coder.get(), here.destination().view(), screens);
        }
        memory.keep(bench.navigator().unstored());
        frame.close();
    }
}
