package org.postil.ui.page;

import javafx.scene.Scene;
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

@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class PagePicturesTest {
    private PageView view;
    private Pictures pictures;

    @Start
    void start(Stage stage) {
        var appearance = new Appearance();
        view = new PageView();
        var scene = new Scene(view, 1440, 900);
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
