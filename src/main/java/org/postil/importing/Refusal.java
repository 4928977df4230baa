package org.postil.importing;

/**
 * The words for files that cannot be taken. Each says what is the matter and what to do; none holds
 * text of the file.
 */
final class Refusal {
    private static final String SAFE = " Nothing of this file was taken.";

    private Refusal() {}

    static Extracted.Refused of(String what, String whatToDo) {
        return new Extracted.Refused(what + SAFE + " " + whatToDo);
    }

    static Extracted.Refused tooLong() {
        return of(
                "The file holds more than 20 million characters of text, far more than a report.",
                "Check that it is the report, or cut it into parts.");
    }

    static Extracted.Refused tooLarge() {
        return of(
                "The file is larger than 200 MB.",
                "Save it with smaller pictures, or save its text as a Word file.");
    }

    static Extracted.Refused password(String program) {
        return of(
                "The file is protected with a password.",
                "Open it in " + program + ", save a copy without password, and import the copy.");
    }

    static Extracted.Refused damaged(String format) {
        return of(
                "The file says it is " + format + ", but it is damaged or incomplete.",
                "Get the file again from where it came, or open it in the program it was made with"
                        + " and save a copy.");
    }

    static Extracted.Refused unreadable() {
        return of(
                "The file could not be read: it is damaged, or built in a way Postil does not"
                        + " know.",
                "Open it in the program it was made with, save a copy as Word file or PDF, and"
                        + " import the copy.");
    }

    static Extracted.Refused unfolds() {
        return of(
                "The file unfolds to an amount of data that no report has, as files do that are"
                        + " made to stop programs.",
                "Do not open it; ask where it came from.");
    }

    static Extracted.Refused tooSlow() {
        return of(
                "Reading the file took longer than " + ReadingLimits.TIME.toSeconds() + " seconds.",
                "Open it in the program it was made with, save a copy as Word file or PDF, and"
                        + " import the copy.");
    }

    static Extracted.Refused memory() {
        return of(
                "The file needs more memory than there is.",
                "Close other programs or import it alone; else save it as plain text and import"
                        + " that.");
    }

    static Extracted.Refused unknown(String kind) {
        return of("This is " + kind + ", not a report Postil can read.", CONVERT);
    }

    private static final String CONVERT =
            "Postil reads PDF, Word (.docx, .doc), OpenDocument text (.odt), RTF, HTML and plain"
                    + " text.";
}
