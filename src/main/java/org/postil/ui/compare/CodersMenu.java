package org.postil.ui.compare;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses who is compared, where there are more than two; two at least stay. */
final class CodersMenu extends MenuButton {
    /** Names of more coders than that would push the rest of the head away. */
    private static final int NAMED = 2;

    private final ComparedCoders compared;

    CodersMenu(ComparedCoders compared) {
        this.compared = compared;
        setId("compare-coders");
        setGraphic(Icons.of(Feather.USERS));
        setMinWidth(USE_PREF_SIZE);
    }

    void show(Snapshot snapshot) {
        var offered = ComparedCoders.offered(snapshot);
        var now = compared.of(snapshot);
        setVisible(offered.size() > 2);
        setManaged(isVisible());
        String names = now.stream().map(Coder::name).collect(Collectors.joining(", "));
        setText(now.size() > NAMED ? Words.of("compare.coders_count", now.size()) : names);
        setAccessibleText(Words.of("compare.coders_are", names));
        getItems().clear();
        for (Coder coder : offered) {
            var item = new CheckMenuItem(coder.name());
            item.setSelected(now.contains(coder));
            item.setDisable(item.isSelected() && now.size() == 2);
            item.setOnAction(event -> choose(coder, now));
            getItems().add(item);
        }
        var all = new MenuItem(Words.of("compare.coders_all"));
        all.setOnAction(event -> compared.chosenProperty().set(Set.of()));
        all.setDisable(compared.chosenProperty().get().size() < 2);
        getItems().addAll(new SeparatorMenuItem(), all);
    }

    private void choose(Coder coder, List<Coder> now) {
        Set<String> wanted = new HashSet<>();
        now.forEach(c -> wanted.add(c.guid()));
        if (!wanted.remove(coder.guid())) {
            wanted.add(coder.guid());
        }
        compared.chosenProperty().set(Set.copyOf(wanted));
    }
}
