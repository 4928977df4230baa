package org.postil.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.Optional;

/** What is filled in for a new project; knows no nodes. */
final class NewProjectForm {
    private final StringProperty frame = new SimpleStringProperty();
    private final ObjectProperty<Optional<Path>> file =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty coder = new SimpleStringProperty();
    private final StringProperty colour = new SimpleStringProperty();
    private final BooleanBinding complete =
            Bindings.createBooleanBinding(() -> wanted().isPresent(), file, coder);

    /**
     * @param coder proposed name of who codes
     * @param colour theirs, as #RRGGBB
     */
    NewProjectForm(String frame, String coder, String colour) {
        this.frame.set(frame);
        this.coder.set(coder);
        this.colour.set(colour);
    }

    StringProperty frameProperty() {
        return frame;
    }

    ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    StringProperty coderProperty() {
        return coder;
    }

    StringProperty colourProperty() {
        return colour;
    }

    BooleanBinding completeProperty() {
        return complete;
    }

    /** The project, once everything is filled in. */
    Optional<NewProject> wanted() {
        String name = coder.get() == null ? "" : coder.get().strip();
        return name.isEmpty()
                ? Optional.empty()
                : file.get()
                        .map(path ->
                                new NewProject(frame.get(), withEnding(path), name, colour.get()));
    }

    /** What the system's chooser gives may lack the ending. */
    private static Path withEnding(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".postil") ? path : path.resolveSibling(name + ".postil");
    }
}
