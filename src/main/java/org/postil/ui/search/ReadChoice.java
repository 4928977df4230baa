package org.postil.ui.search;

/** Reviews by whether they are read in the layer. */
enum ReadChoice {
    ALL,
    READ,
    UNREAD
}
