package org.postil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

import org.postil.ui.theme.Appearance;
import org.postil.ui.theme.Scheme;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * Takes pictures of a window: target/screenshots/NAME-{light,dark}.png at 1440x900,
 * NAME-1280x720-{light,dark}.png, and NAME-2x-{light,dark}.png at twice the scale. Called from the
 * test's thread, with the window shown as it is to be seen.
 */
public final class Pictures {
    public static final Path FOLDER = Path.of("target/screenshots");

    private static final int[][] SIZES = {{1280, 720}, {1440, 900}};

    private final Stage stage;
    private final Appearance appearance;

    public Pictures(Stage stage, Appearance appearance) {
        this.stage = stage;
        this.appearance = appearance;
    }

    public void take(String name) {
        for (int[] size : SIZES) {
            onFx(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            for (Scheme scheme : new Scheme[] {Scheme.DARK, Scheme.LIGHT}) {
                onFx(() -> appearance.schemeProperty().set(scheme));
                settle();
                write(sized(name, size) + "-" + scheme.word(), 1);
                if (size == SIZES[1]) {
                    write(name + "-2x-" + scheme.word(), 2);
                }
            }
        }
    }

    /** Fails unless the pictures are there, show something, and differ between light and dark. */
    public static void checkTaken(String name) {
        for (int[] size : SIZES) {
            var light = read(sized(name, size) + "-light");
            var dark = read(sized(name, size) + "-dark");
            assertThat(colours(light)).as("colours of %s", name).isGreaterThan(20);
            assertThat(light.getRGB(size[0] / 2, 2))
                    .as("%s is the same in light and dark", name)
                    .isNotEqualTo(dark.getRGB(size[0] / 2, 2));
        }
        for (var scheme : List.of("light", "dark")) {
            assertThat(read(name + "-2x-" + scheme).getWidth()).isEqualTo(2 * SIZES[1][0]);
        }
    }

    private static String sized(String name, int[] size) {
        return size[0] == SIZES[1][0] ? name : name + "-" + size[0] + "x" + size[1];
    }

    private static BufferedImage read(String name) {
        try {
            return ImageIO.read(FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long colours(BufferedImage image) {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).distinct().count();
    }

    private void write(String name, double scale) {
        var image = new WritableImage[1];
        onFx(() -> image[0] = snapshot(stage.getScene(), scale));
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image[0], null),
                    "png",
                    FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WritableImage snapshot(Scene scene, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        // the shadow of a layer may reach beyond the window
        parameters.setViewport(
                new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
        return scene.getRoot().snapshot(parameters, null);
    }

    /** Lets layout, style and what was started by them come to rest. */
    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
        }
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
