/** What would not stand up in print, and whether a printed table says what is counted. */
@NullMarked
package org.postil.ui.check;

import org.jspecify.annotations.NullMarked;
