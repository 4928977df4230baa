package org.postil.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.codebook.Palette;
import org.postil.ui.theme.Appearance;
import org.postil.ui.theme.Scheme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * WCAG 2.1 AA in both themes, computed: 4.5 : 1 for what is read (1.4.3), 3 : 1 for what shows
 * state or place (1.4.11). Colours are asked of the toolkit, as the style sheets resolve them.
 */
@ExtendWith(ApplicationExtension.class)
class ContrastTest {
    private static final double READ = 4.5;
    private static final double SEEN = 3;
    private static final List<Color> PALETTE =
            Palette.colours().stream().map(c -> Color.web(c.hex())).toList();

    /** What a page may lie on. */
    private static final List<String> PAPERS =
            List.of("-color-bg-default", "-postil-canvas", "-postil-surface");

    private Appearance appearance;
    private Region probe;
    private final List<String> tooLittle = new ArrayList<>();
    private int compared;

    @Start
    void start(Stage stage) {
        appearance = new Appearance();
        probe = new Region();
        var page = new StackPane(probe);
        page.getStyleClass().add("page-view");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(PageView.class.getResource("page.css"))
                                .toExternalForm());
        var scene = new Scene(new StackPane(page), 100, 100);
        appearance.style(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void inBothThemes(Runnable check) {
        for (Scheme scheme : List.of(Scheme.LIGHT, Scheme.DARK)) {
            WaitForAsyncUtils.waitForAsyncFx(
                    20_000,
                    () -> {
                        appearance.schemeProperty().set(scheme);
                        check.run();
                    });
        }
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> appearance.schemeProperty().set(Scheme.SYSTEM));
        assertThat(compared).isPositive();
        assertThat(tooLittle).as("of %d pairs", compared).isEmpty();
    }

    private Color colour(String token) {
        probe.setStyle("-fx-background-color: " + token + ";");
        probe.applyCss();
        Background background = Objects.requireNonNull(probe.getBackground());
        return (Color) background.getFills().getFirst().getFill();
    }

    private static Color over(Color below, Color above) {
        Color opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
        return below.interpolate(opaque, above.getOpacity());
    }

    private void atLeast(double least, String what, Color front, Color behind) {
        compared++;
        double contrast = MarkTint.contrast(over(behind, front), behind);
        if (contrast < least) {
            tooLittle.add(
                    String.format(
                            "%s %s: %.2f of %.1f",
                            appearance.darkProperty().get() ? "dark" : "light",
                            what,
                            contrast,
                            least));
        }
    }

    private void read(String front, String behind) {
        atLeast(READ, front + " on " + behind, colour(front), colour(behind));
    }

    private void seen(String front, String behind) {
        atLeast(SEEN, front + " on " + behind, colour(front), colour(behind));
    }

    /** One to five marks on each other, of one colour and of several, one of them pointed at. */
    private List<Color> marked(Color paper, Color ink) {
        var tint = new MarkTint(paper, ink, 0.22);
        var random = new Random(3);
        var out = new ArrayList<Color>();
        for (int depth = 1; depth <= 5; depth++) {
            for (Color colour : PALETTE) {
                for (int strong = -1; strong < depth; strong++) {
                    Color same = paper;
                    Color mixed = paper;
                    for (int i = 0; i < depth; i++) {
                        same = over(same, tint.tint(colour, depth, i == strong));
                        Color other = PALETTE.get(random.nextInt(PALETTE.size()));
                        mixed = over(mixed, tint.tint(other, depth, i == strong));
                    }
                    out.add(same);
                    out.add(mixed);
                }
            }
        }
        return out;
    }

    @Test
    void textIsReadOnMarksSelectionsAndHits() {
        inBothThemes(() -> {
            Color ink = colour("-color-fg-default");
            List<Color> washes =
                    List.of(
                            Color.TRANSPARENT,
                            colour("-page-selection"),
                            colour("-page-hit"),
                            colour("-color-accent-subtle"));
            for (String paper : PAPERS) {
                Color white = colour(paper);
                for (Color wash : washes) {
                    atLeast(READ, "text on " + wash + " on " + paper, ink, over(white, wash));
                    for (Color tint : marked(white, ink)) {
                        atLeast(
                                READ,
                                "text on marks, " + wash + ", " + paper,
                                ink,
                                over(tint, wash));
                    }
                }
            }
        });
    }

    @Test
    void linesStripesAndTheFocusAreSeenOnThePaper() {
        inBothThemes(() -> {
            Color ink = colour("-color-fg-default");
            for (String paper : PAPERS) {
                Color white = colour(paper);
                var tint = new MarkTint(white, ink, 0.22);
                for (Color each : PALETTE) {
                    atLeast(SEEN, "line of " + each + " on " + paper, tint.line(each), white);
                }
                for (String shape :
                        List.of(
                                "-color-accent-emphasis",
                                "-color-warning-fg",
                                "-color-neutral-emphasis")) {
                    seen(shape, paper);
                }
            }
        });
    }

    @Test
    void labelsNamesAndPageNumbersAreRead() {
        inBothThemes(() -> {
            for (String paper : PAPERS) {
                read("-color-fg-muted", paper);
                read("-color-fg-default", paper);
            }
        });
    }

    @Test
    void theTokensOfTheWindowAreReadOnWhatTheyLieOn() {
        inBothThemes(() -> {
            for (String ground : List.of("-postil-surface", "-postil-canvas", "-postil-card")) {
                for (String words :
                        List.of(
                                "-color-fg-default",
                                "-color-fg-muted",
                                "-postil-muted",
                                "-color-accent-fg",
                                "-color-danger-fg",
                                "-color-success-fg")) {
                    read(words, ground);
                }
                seen("-color-accent-emphasis", ground);
                seen("-postil-bar-fill", ground);
            }
            for (String ground : List.of("-postil-hover", "-postil-selected")) {
                read("-color-fg-default", ground);
                read("-postil-muted", ground);
            }
            read("-postil-selected-strong", "-postil-selected");
            read("-postil-rail-text", "-postil-rail");
            read("-postil-rail-text-on", "-postil-rail-on");
            read("-color-fg-emphasis", "-color-accent-emphasis");
            read("-color-fg-emphasis", "-color-danger-emphasis");
        });
    }
}
