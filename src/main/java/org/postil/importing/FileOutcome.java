package org.postil.importing;

import org.postil.domain.DocumentRole;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What became of one file of an import.
 *
 * @param file its path as it was given
 * @param review reference of the review
 * @param document name of the document made, or of the one that holds the same bytes already; empty
 *     when there is neither
 * @param reason for the user, empty when all went well
 * @param characters of the text, 0 when none was stored
 * @param pages of the file, 0 where it has none
 */
public record FileOutcome(
        String file,
        String review,
        String document,
        DocumentRole role,
        Outcome outcome,
        String reason,
        int characters,
        int pages,
        List<String> warnings) {
    public FileOutcome {
        warnings = List.copyOf(warnings);
    }

    /** The outcome of a path at which there is nothing, or nothing that may be read. */
    public static FileOutcome notThere(Path path) {
        var file = SourceFile.of(path);
        return new FileOutcome(
                path.toString(),
                file.reference(),
                "",
                file.role(),
                Outcome.REFUSED,
                "There is no such file or folder, or it may not be read. Check the path and that"
                        + " you may open it.",
                0,
                0,
                List.of());
    }

    /** The words of the contract. */
    public enum Outcome {
        OK,
        PARTIAL,
        NO_TEXT,
        REFUSED,
        DUPLICATE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** True when a document was stored. */
        public boolean isStored() {
            return this == OK || this == PARTIAL;
        }
    }
}
