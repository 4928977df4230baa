package org.postil.bench;

/**
 * How much material is made.
 *
 * @param pdfs files of import_33_pdf
 * @param pdfCharacters about how many characters each of them has
 * @param texts files of import_1000_txt
 * @param leastCharacters of a text file
 * @param mostCharacters of a text file
 * @param reviews of the counted studies, one document each
 * @param codings of the smaller counted study
 * @param manyCodings of the larger one
 * @param compared reviews of the study whose coders are compared
 * @param comparedCodings of that study
 * @param text characters of the shorter text that is shown
 * @param marks on it
 * @param longText characters of the longer one
 * @param manyMarks on it
 */
public record BenchSizes(
        int pdfs,
        int pdfCharacters,
        int texts,
        int leastCharacters,
        int mostCharacters,
        int reviews,
        int codings,
        int manyCodings,
        int compared,
        int comparedCodings,
        int text,
        int marks,
        int longText,
        int manyMarks) {
    private static final BenchSizes STANDARD =
            new BenchSizes(
                    33, 218_000, 1_000, 150_000, 300_000, 1_000, 100_000, 1_000_000, 33, 20_000,
                    300_000, 2_000, 1_000_000, 10_000);

    /** The sizes at which the operations are named and compared. */
    public static BenchSizes standard() {
        return STANDARD;
    }

    /**
     * Smaller or larger material of the same kind, to try the program out: figures measured on it
     * compare with nothing.
     *
     * @param factor above 0; 1 for the standard sizes
     * @throws IllegalArgumentException when the factor is not above 0
     */
    public static BenchSizes scaled(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("not a size factor: " + factor);
        }
        // files get fewer and shorter alike, a report keeps its chapters
        double root = Math.sqrt(factor);
        return new BenchSizes(
                times(STANDARD.pdfs, root),
                times(STANDARD.pdfCharacters, root),
                times(STANDARD.texts, root),
                times(STANDARD.leastCharacters, root),
                times(STANDARD.mostCharacters, root),
                times(STANDARD.reviews, root),
                times(STANDARD.codings, factor),
                times(STANDARD.manyCodings, factor),
                times(STANDARD.compared, root),
                times(STANDARD.comparedCodings, factor),
                times(STANDARD.text, root),
                times(STANDARD.marks, root),
                times(STANDARD.longText, root),
                times(STANDARD.manyMarks, root));
    }

    private static int times(int number, double factor) {
        return (int) Math.max(1, Math.round(number * factor));
    }
}
