/** Colours, fonts, icons and text size; light and dark. Knows no control of ours. */
@NullMarked
package org.postil.ui.theme;

import org.jspecify.annotations.NullMarked;
