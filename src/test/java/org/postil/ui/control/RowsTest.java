package org.postil.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.stream.IntStream;

/** A row that is asked for is seen whole, wherever it lies and however high rows and list are. */
@ExtendWith(ApplicationExtension.class)
class RowsTest {
    private static final int COUNT = 16;

    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 400, 298));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 24, 32, 44.5})
    void ofAList(double height) {
        var list = new ListView<>(FXCollections.observableArrayList(0, 1, 2));
        list.setFixedCellSize(height);
        shown(list);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> list.getItems().setAll(numbers()));
        each(list, row -> Rows.top(list, row));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 24, 32, 44.5})
    void ofATable(double height) {
        var table = new TableView<>(FXCollections.observableArrayList(numbers()));
        var column = new TableColumn<Integer, Integer>("n");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        table.getColumns().add(column);
        table.setFixedCellSize(height);
        shown(table);
        each(table, row -> Rows.top(table, row));
    }

    private static Integer[] numbers() {
        return IntStream.range(0, COUNT).boxed().toArray(Integer[]::new);
    }

    private void shown(Control control) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> root.getChildren().setAll(control));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void each(Control control, java.util.function.IntConsumer show) {
        for (int row : new int[] {15, 0, 6, 7, 14, 5, 10, 11, 12, 3, 13, 15}) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> show.accept(row));
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitForAsyncFx(
                    5_000,
                    () -> {
                        root.layout();
                        var clip = control.lookup(".clipped-container");
                        var seen = clip.localToScene(clip.getLayoutBounds());
                        var cell =
                                control
                                        .lookupAll(
                                                "."
                                                        + (control instanceof ListView
                                                                ? "list-cell"
                                                                : "table-row-cell"))
                                        .stream()
                                        .map(n -> (IndexedCell<?>) n)
                                        .filter(c -> c.getIndex() == row && c.isVisible())
                                        .findFirst();
                        assertThat(cell).as("row %d", row).isPresent();
                        var at =
                                cell.orElseThrow()
                                        .localToScene(cell.orElseThrow().getLayoutBounds());
                        assertThat(at.getMinY())
                                .as("top of %d", row)
                                .isGreaterThanOrEqualTo(seen.getMinY() - 0.5);
                        assertThat(at.getMaxY())
                                .as("end of %d", row)
                                .isLessThanOrEqualTo(seen.getMaxY() + 0.5);
                    });
        }
    }
}
