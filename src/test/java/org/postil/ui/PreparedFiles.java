package org.postil.ui;

import org.postil.ui.dialog.FileChoosing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers prepared by a test in place of the system's file chooser. */
public final class PreparedFiles implements FileChoosing {
    private List<Path> answer = List.of();

    /** From now on these are chosen; none is thinking better of it. */
    public void choose(Path... files) {
        answer = List.of(files);
    }

    private Optional<Path> first() {
        return answer.stream().findFirst();
    }

    @Override
    public Optional<Path> open(String title, Kind kind) {
        return first();
    }

    @Override
    public List<Path> openSeveral(String title, Kind kind) {
        return answer;
    }

    @Override
    public Optional<Path> folder(String title) {
        return first();
    }

    @Override
    public Optional<Path> save(String title, String name, Kind kind) {
        return first();
    }
}
