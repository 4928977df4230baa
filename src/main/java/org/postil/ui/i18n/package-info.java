/** The words on the screen. */
@NullMarked
package org.postil.ui.i18n;

import org.jspecify.annotations.NullMarked;
