package org.postil.ui.dialog;

import org.postil.ui.i18n.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files. The system's own chooser in the program; a prepared answer in tests. */
public interface FileChoosing {
    /**
     * A kind of file that may be chosen.
     *
     * @param words "Postil projects"
     * @param endings without the dot: "postil"
     */
    record Kind(String words, List<String> endings) {
        public Kind {
            endings = List.copyOf(endings);
        }
    }

    /** A project file. */
    static Kind project() {
        return new Kind(Words.of("dialog.kind.project"), List.of("postil"));
    }

    /** A report that can be imported. */
    static Kind report() {
        return new Kind(
                Words.of("dialog.kind.report"),
                List.of("pdf", "docx", "doc", "txt", "rtf", "odt", "html", "htm"));
    }

    /** One existing file; empty when the user thinks better of it. */
    Optional<Path> open(String title, Kind kind);

    /** Several existing files; none when the user thinks better of it. */
    List<Path> openSeveral(String title, Kind kind);

    Optional<Path> folder(String title);

    /**
     * A file to write. The user has been asked about one that is there.
     *
     * @param name proposed
     */
    Optional<Path> save(String title, String name, Kind kind);
}
