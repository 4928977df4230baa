package org.postil.domain;

/**
 * A file of a review.
 *
 * @param fileName as it was imported, with a number added where another document of the project had
 *     it
 * @param text id of its current text version
 * @param length of the current text in UTF-16 units
 * @param words in the current text
 * @param pages of the file, 0 where it has none
 */
public record Document(
        long id,
        String guid,
        long review,
        String title,
        DocumentRole role,
        int position,
        String fileName,
        String sourceHash,
        long text,
        int length,
        int words,
        int pages,
        DocumentSource source) {
    /** Of which nobody wrote down where it was got. */
    public Document(
            long id,
            String guid,
            long review,
            String title,
            DocumentRole role,
            int position,
            String fileName,
            String sourceHash,
            long text,
            int length,
            int words,
            int pages) {
        this(
                id,
                guid,
                review,
                title,
                role,
                position,
                fileName,
                sourceHash,
                text,
                length,
                words,
                pages,
                DocumentSource.UNKNOWN);
    }

    /** The file name without its extension. */
    public String stem() {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
