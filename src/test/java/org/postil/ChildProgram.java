package org.postil;

import org.postil.Program.Outcome;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The program in processes of its own, as the installed one is started: from a jar, with the start-up
 * cache that the build makes in the same way. Both are made once for each instance, from the classes
 * under test.
 */
public final class ChildProgram {
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final List<String> start;

    /**
     * @param folder existing; gets the jar, the cache and the home folder
     */
    public ChildProgram(Path folder) throws IOException {
        this.folder = folder;
        var classPath =
                jar(Path.of("target/classes"), folder.resolve("postil.jar"))
                        + File.pathSeparator
                        + libraries();
        var java =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath);
        var cache = folder.resolve("start.aot");
        var training = new ArrayList<>(java);
        training.add(1, "-XX:AOTCacheOutput=" + cache);
        training.addAll(List.of("org.postil.Main", "train"));
        outcome(process(training), "train");
        start = new ArrayList<>(java);
        start.add(1, "-XX:AOTCache=" + cache);
        start.add("org.postil.Main");
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString();
                if (!name.contains("sample")) {
                    out.putNextEntry(new ZipEntry(name.replace(File.separatorChar, '/')));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return jar;
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    /** Starts a command; its output goes to files that {@link #end} reads. */
    public Process start(Object... arguments) {
        var command = new ArrayList<>(start);
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return process(command);
    }

    private Process process(List<String> command) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().put("POSTIL_HOME", folder.resolve("home").toString());
            builder.redirectOutput(folder.resolve("out").toFile());
            builder.redirectError(folder.resolve("err").toFile());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end of the process that was started last. */
    public Outcome end(Process process) {
        return outcome(process, "the command");
    }

    /** Runs a command to its end in a process of its own. */
    public Outcome run(Object... arguments) {
        return end(start(arguments));
    }

    private Outcome outcome(Process process, String what) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(what + " did not end in " + PATIENCE_SECONDS + " s");
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
                    Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
