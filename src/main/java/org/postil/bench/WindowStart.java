package org.postil.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the program as its user does, in a process of its own, until its window is shown. */
final class WindowStart {
    private static final List<String> OPTIONS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Dpostil.window=measure");
    private static final String SHOWN = "window shown";

    private final List<String> command;
    private final Path home;

    private WindowStart(List<String> command, Path home) {
        this.command = command;
        this.home = home;
    }

    static Measurement measure(String name, Path folder) throws IOException {
        Path launcher = launcher();
        boolean installed = Files.isExecutable(launcher);
        boolean cached = installed && Files.isReadable(lib().resolve("window.aot"));
        var command =
                installed
                        ? List.of(launcher.toString())
                        : List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.postil.Main");
        var start = new WindowStart(command, folder.resolve("start-home"));
        return Timing.measure(
                name,
                (installed
                                ? "bin/postil of the program folder "
                                        + (cached ? "with" : "WITHOUT")
                                        + " its start-up cache"
                                : "A Java of its own on this class path, without start-up cache")
                        + ", from the start of the process to the second frame of the welcome, on"
                        + " the toolkit's platform without a display; files in the page cache",
                start::once);
    }

    private static Path lib() {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path parent = jar.getParent();
        return parent == null ? jar : parent;
    }

    /** Where it is if this is the program folder; it may not be there. */
    private static Path launcher() {
        return lib().resolveSibling("bin").resolve("postil");
    }

    /**
     * One start.
     *
     * @throws IOException when the program ends without having shown its window
     */
    private Timing.Timed once() throws IOException {
        Files.createDirectories(home);
        var builder = new ProcessBuilder(command);
        builder.environment().put("POSTIL_HOME", home.toString());
        // the launcher takes its options from the first, a plain Java from the second
        builder.environment()
                .put(
                        command.size() == 1 ? "POSTIL_OPTS" : "JDK_JAVA_OPTIONS",
                        String.join(" ", OPTIONS));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long begun = System.nanoTime();
        var process = builder.start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            long nanos = System.nanoTime() - begun;
            if (!SHOWN.equals(line) || !ended(process)) {
                throw new IOException("the window was not shown");
            }
            return new Timing.Timed(
                    nanos, "1 window shown and closed, exit " + process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while measuring the start");
        }
    }
}
