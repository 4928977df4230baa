package org.postil;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The window in a process of its own, as bench and the build start it, and without a display. */
class WindowStartTest {
    @TempDir Path home;

    private record Ended(int exit, String out) {}

    private Ended start(List<String> options, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.postil.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("POSTIL_HOME", home.toString());
        builder.environment().remove("DISPLAY");
        builder.redirectError(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "err")));
        var process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out);
    }

    @Test
    void theWindowIsShownMeasuredAndClosed() throws Exception {
        Path loaded = home.resolve("loaded");
        var ended =
                start(
                        List.of(
                                "-Xlog:class+load=info:file=" + loaded,
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Dpostil.window=measure"));
        assertThat(ended).isEqualTo(new Ended(0, "window shown" + System.lineSeparator()));
        var classes = Files.readAllLines(loaded);
        assertThat(classes).anyMatch(line -> line.contains(" org.postil.ui.shell.MainWindow "));
        // nobody waits at the start for what draws charts
        assertThat(classes)
                .noneMatch(line ->
                        line.contains(" org.jfree.")
                                || line.contains(" org.apache.batik.")
                                || line.contains(" org.postil.charts.")
                                || line.contains(" java.awt."));
    }

    @Test
    void aDemoWithoutADisplaySaysHowToOpenTheWindow() throws Exception {
        var ended =
                start(
                        List.of("-Dglass.platform=gtk", "-Dpostil.window=demo"),
                        "target/demo/sample.postil");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("no display").contains("sample.postil");
    }
}
