package org.postil;

import org.postil.cli.PostilCommand;
import org.postil.project.UserHome;
import org.postil.ui.shell.PostilWindow;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Entry: without arguments or with a project file it opens the window, else it runs a command. */
public final class Main {
    /** The property that says what the window is opened for: measure, train, demo, or a user. */
    private static final String WINDOW = "postil.window";

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        var home =
                UserHome.resolve(
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")),
                        System.getProperty("os.name", ""),
                        null);
        Logging.configure(home);
        prepareDrawing(home);
        var file = projectToOpen(args);
        if (args.length == 0 || file.isPresent()) {
            var end = PostilWindow.open(Wiring.window(home, Clock.systemUTC()), file, errand());
            if (end == PostilWindow.End.NO_DISPLAY && isDemo()) {
                System.out.println(
                        "There is no display here to show the window on. Where there is one: postil"
                                + " "
                                + args[0]);
                System.exit(0);
            }
            if (end == PostilWindow.End.NO_DISPLAY) {
                System.err.println(
                        "postil: there is no display to open the window on. Every command works"
                                + " without one: postil --help");
            }
            System.exit(end == PostilWindow.End.CLOSED ? 0 : 1);
        }
        // results are UTF-8 whatever the terminal's locale says: files are made of them
        int exit =
                PostilCommand.run(
                        Wiring.services(home, Clock.systemUTC()),
                        writer(new FileOutputStream(FileDescriptor.out)),
                        writer(new FileOutputStream(FileDescriptor.err)),
                        args);
        System.exit(exit);
    }

    /**
     * Pages of PDFs are drawn in memory: AWT is not to look for a display of its own beside the
     * toolkit's. What PDFBox notes of the fonts it finds goes where everything of ours is kept,
     * once that folder is there.
     */
    private static void prepareDrawing(UserHome home) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("pdfbox.fontcache", home.cache().toString());
    }

    /** Whether the window is the end of a demo, which is whole without it. */
    private static boolean isDemo() {
        return System.getProperty(WINDOW, "").equals("demo");
    }

    /** What the build or the bench has the window do, instead of a user. */
    private static PostilWindow.Errand errand() {
        return switch (System.getProperty(WINDOW, "")) {
            case "measure" ->
                    new PostilWindow.Errand.CloseWhenShown(
                            () -> System.out.println("window shown"));
            case "train" -> new PostilWindow.Errand.WalkThrough();
            default -> new PostilWindow.Errand.None();
        };
    }

    /** The only argument, if it is a project file. */
    private static Optional<Path> projectToOpen(String[] args) {
        return args.length == 1 && args[0].endsWith(".postil")
                ? Optional.of(Path.of(args[0]).toAbsolutePath())
                : Optional.empty();
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
