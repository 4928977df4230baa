package org.postil.ui.page;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.domain.Span;
import org.postil.ui.Pictures;
import org.postil.ui.theme.Appearance;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Optional;

@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class PagePicturesTest {
    private PageView view;
    private Pictures pictures;

    @Start
    void start(Stage stage) {
        var appearance = new Appearance();
        view = new PageView();
        var scene = new Scene(new StackPane(view), 1440, 900);
        appearance.style(scene);
        stage.setScene(scene);
        stage.show();
        pictures = new Pictures(stage, appearance);
    }

    private void take(String name) {
        pictures.take(name);
        Pictures.checkTaken(name);
    }

    @Test
    void aDensePage(FxRobot robot) {
        PageText page = PageSamples.dense();
        robot.interact(() -> {
            view.show(page, PageSamples.marks(page));
            view.focusedMarkProperty().set("6");
            view.requestFocus();
            int from = page.text().indexOf("came from");
            view.select(new Span(from, page.text().indexOf("They were")));
        });
        take("page");
    }

    private void showDense(double width) {
        PageText page = PageSamples.dense();
        view.setActions(
                new PageActions() {
                    @Override
                    public boolean canMoveEdges(Mark mark) {
                        return true;
                    }
                });
        view.setMaxWidth(width);
        view.show(page, PageSamples.denseMarks(page));
        view.requestFocus();
    }

    @Test
    void tenPassagesInAParagraph(FxRobot robot) {
        robot.interact(() -> showDense(Double.MAX_VALUE));
        take("page-dense");
    }

    @Test
    void betweenTwoSideBars(FxRobot robot) {
        robot.interact(() -> {
            showDense(690);
            view.focusedMarkProperty().set("d3");
        });
        take("page-narrow");
    }

    @Test
    void theHandlesOfTheFocusedPassage(FxRobot robot) {
        robot.interact(() -> {
            showDense(900);
            view.focusedMarkProperty().set("3");
            int at = view.textProperty().get().text().indexOf("Posters");
            view.select(new Span(at, at + 40));
            view.showDropTarget(
                    Optional.of(view.boundaries().sentenceAt(at + 150)));
        });
        take("page-handles");
    }

    @Test
    void theSmallestAndTheLargestText(FxRobot robot) {
        robot.interact(() -> {
            showDense(Double.MAX_VALUE);
            view.zoomProperty().set(0.6);
        });
        take("page-small");
        robot.interact(() -> view.zoomProperty().set(2.4));
        take("page-large");
    }

    @Test
    void aTable(FxRobot robot) {
        PageText page = PageSamples.table();
        robot.interact(() -> {
            view.show(page, PageSamples.tableMarks(page));
            view.focusedMarkProperty().set("2");
            int from = page.text().indexOf("Train reception");
            view.select(new Span(from, page.text().indexOf("Care Board")));
        });
        take("page-table");
    }

    @Test
    void rightToLeft(FxRobot robot) {
        PageText page = PageSamples.rightToLeft();
        robot.interact(() -> {
            view.show(page, PageSamples.rightToLeftMarks(page));
            int from = page.text().indexOf("ומספרים");
            view.select(new Span(from, from + 20));
        });
        take("page-rtl");
    }
}
