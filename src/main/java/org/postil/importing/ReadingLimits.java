package org.postil.importing;

import java.time.Duration;

/**
 * How much of a file is read at most. A long report has 400 pages, one million characters and 60
 * MB; these limits are far above and only keep a broken or hostile file from taking all memory.
 */
public final class ReadingLimits {
    /** Bytes of a file. */
    public static final int FILE = 200_000_000;

    /** Characters of text taken out of a file. */
    static final int CHARACTERS = 20_000_000;

    static final int PAGES = 5_000;

    /** Time for one file. */
    static final Duration TIME = Duration.ofSeconds(120);

    /** Files within a zipped document. */
    static final int ZIP_ENTRIES = 20_000;

    /** Bytes of one part of a zipped document, unzipped. */
    static final long ZIP_PART = 300_000_000;

    /** Elements open within each other in a part of a zipped document. */
    static final int XML_DEPTH = 2_000;

    private ReadingLimits() {}
}
