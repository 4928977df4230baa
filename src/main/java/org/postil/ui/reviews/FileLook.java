package org.postil.ui.reviews;

import org.postil.domain.Document;
import org.postil.domain.Snapshot;
import org.postil.importing.ReadingLimits;
import org.postil.importing.SourceFile;
import org.postil.project.PreparedDocument;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.dialog.FileChoosing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what was chosen or dropped, before anybody is asked about it; off the FX thread. */
final class FileLook {
    /**
     * @param missing what is neither file nor folder, or may not be read
     */
    record Found(List<Grouping.Looked> files, List<Path> missing) {}

    private final Set<String> known;
    private final List<String> endings = FileChoosing.report().endings();

    FileLook(Snapshot snapshot) {
        known = snapshot.documents().stream().map(Document::sourceHash).collect(Collectors.toSet());
    }

    Found look(List<Path> paths, Progress progress, Cancellation cancellation) {
        var missing = new ArrayList<Path>();
        List<SourceFile> files;
        try {
            files = SourceFile.find(paths, missing);
        } catch (IOException e) {
            // a folder that cannot be listed at all is as good as not there
            return new Found(List.of(), paths);
        }
        var looked = new ArrayList<Grouping.Looked>();
        for (var file : files) {
            cancellation.check();
            progress.report(looked.size(), files.size(), file.name());
            looked.add(new Grouping.Looked(file, note(file)));
        }
        return new Found(looked, missing);
    }

    private Grouping.Note note(SourceFile file) {
        if (!known.isEmpty() && isThere(file.path())) {
            return Grouping.Note.THERE;
        }
        var name = file.name().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending))
                ? Grouping.Note.NEW
                : Grouping.Note.UNUSUAL;
    }

    /** A file that cannot be read here is refused, in words, by the import. */
    private boolean isThere(Path file) {
        try {
            return Files.size(file) <= ReadingLimits.FILE
                    && known.contains(PreparedDocument.hash(Files.readAllBytes(file)));
        } catch (IOException e) {
            return false;
        }
    }
}
