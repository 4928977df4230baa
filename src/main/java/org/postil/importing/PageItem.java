package org.postil.importing;

/** What follows one after the other on a page. */
sealed interface PageItem permits PrintLine, PrintedTable {
    float top();

    float bottom();
}
