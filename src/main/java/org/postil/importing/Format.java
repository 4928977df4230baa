package org.postil.importing;

/** The kinds of file that can be read. */
enum Format {
    PDF,
    DOCX,
    DOC,
    ODT,
    RTF,
    HTML,
    TEXT
}
