package org.postil.tables;

import java.util.Locale;

/**
 * Something that a table is made of is not as it was when the table was saved.
 *
 * @param was as it was called
 * @param now as it is called; of something removed as it was called
 */
public record CodeChange(What what, Of of, String was, String now) {
    /** What became of it. */
    public enum What {
        ADDED,
        REMOVED,
        RENAMED,
        /** Its meaning changed; of a variable its rule. */
        REDEFINED,
        /** It stands below another code; of a group, it has other members. */
        MOVED
    }

    /** What it is. */
    public enum Of {
        CODE,
        GROUP,
        VARIABLE,
        CATEGORY;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sentence without its full stop. */
    public String text() {
        String subject = of.words() + " “" + was + "”";
        return switch (what) {
            case ADDED -> subject + " was added";
            case REMOVED -> subject + " was removed";
            case RENAMED -> subject + " is now called “" + now + "”";
            case REDEFINED ->
                    of == Of.VARIABLE
                            ? subject + " is made by another rule"
                            : subject + " has changed its meaning";
            case MOVED ->
                    of == Of.GROUP
                            ? subject + " has other members"
                            : subject + " stands in another place";
        };
    }
}
