/** Blind coding on the screen: what is hidden from whom, and the opening of a comparison. */
@NullMarked
package org.postil.ui.blind;

import org.jspecify.annotations.NullMarked;
