package org.postil.pages;

/** Why there are no pages to be shown. */
public enum NoPages {
    /** The project has no bytes of the file. */
    NO_FILE,
    /** The file is of another kind. */
    NOT_PDF,
    /** It asks for a password. */
    LOCKED,
    /** It cannot be read. */
    DAMAGED
}
