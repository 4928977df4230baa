package org.postil.importing;

import org.postil.domain.DocumentRole;

import java.util.List;
import java.util.Locale;

/**
 * What became of one file of an import.
 *
 * @param file its path as it was given
 * @param review reference of the review
 * @param document name of the document made, empty when none was
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
