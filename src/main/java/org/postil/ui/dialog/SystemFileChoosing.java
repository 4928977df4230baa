package org.postil.ui.dialog;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The chooser of the system. Begins where the user was last. */
public final class SystemFileChoosing implements FileChoosing {
    private final Window owner;
    private Path folder;

    /**
     * @param folder where to begin
     */
    public SystemFileChoosing(Window owner, Path folder) {
        this.owner = owner;
        this.folder = folder;
    }

    @Override
    public Optional<Path> open(String title, Kind kind) {
        return chosen(chooser(title, kind).showOpenDialog(owner));
    }

    @Override
    public List<Path> openSeveral(String title, Kind kind) {
        var files = chooser(title, kind).showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        chosen(files.getFirst());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        var picked = chooser.showDialog(owner);
        if (picked != null) {
            folder = picked.toPath();
        }
        return Optional.ofNullable(picked).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String name, Kind kind) {
        var chooser = chooser(title, kind);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title, Kind kind) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                kind.words(), kind.endings().stream().map(e -> "*." + e).toList()));
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        var parent = file.toPath().getParent();
        if (parent != null) {
            folder = parent;
        }
        return Optional.of(file.toPath());
    }
}
