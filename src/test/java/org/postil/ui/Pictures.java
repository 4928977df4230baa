package org.postil.ui;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

import org.postil.ui.theme.Appearance;
import org.postil.ui.theme.Scheme;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/**
 * Takes pictures of a window: target/screenshots/NAME-{light,dark}.png at 1440x900,
 * NAME-1280x720-{light,dark}.png, and NAME-2x-light.png at twice the scale. Called from the test's
 * thread, with the window shown as it is to be seen.
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
                String sized = size[0] == 1440 ? name : name + "-" + size[0] + "x" + size[1];
                write(sized + "-" + scheme.word(), 1);
            }
        }
        write(name + "-2x-light", 2);
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
