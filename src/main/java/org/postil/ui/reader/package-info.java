/**
 * The Read screen: reviews and outline, the text, the picker of codes, the passage inspector. Gets
 * the codebook's side from outside; knows no other screen.
 */
@NullMarked
package org.postil.ui.reader;

import org.jspecify.annotations.NullMarked;
