package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.stream.Collectors;

/** Says above the text that it was read for fewer codes than there are; hidden otherwise. */
final class RevisitBar extends HBox {
    private static final int NAMED = 3;

    private final Label words = new Label();

    RevisitBar(Command markRead, Command next) {
        super(8);
        setId("reader-revisit");
        getStyleClass().add("reader-revisit");
        setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        Icons.of(Feather.ROTATE_CW),
                        words,
                        button("reader-rechecked", Words.of("reader.rechecked"), markRead),
                        button("reader-next-revisit", Words.of("reader.next_due"), next));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static Button button(String id, String title, Command command) {
        var button = new Button(title);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(title + "  " + command.keys()));
        button.setOnAction(event -> command.run());
        return button;
    }

    /**
     * @param younger the codes that the text was not read for, the newest first
     */
    void show(List<Code> younger) {
        setVisible(!younger.isEmpty());
        if (!younger.isEmpty()) {
            String all = younger.stream().map(PassageMarks::name).collect(Collectors.joining(", "));
            String few =
                    younger.stream()
                            .limit(NAMED)
                            .map(PassageMarks::name)
                            .collect(Collectors.joining(", "));
            words.setText(
                    Words.of(
                            "reader.younger",
                            younger.size(),
                            younger.size() > NAMED ? few + " \u2026" : few));
            words.setTooltip(new Tooltip(all));
        }
    }
}
