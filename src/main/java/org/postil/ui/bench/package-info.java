/**
 * Parts of the window as {@code postil bench} measures them: shown by the toolkit without a
 * display. No material of its own kind of study, no figures: those are of {@code bench}.
 */
@NullMarked
package org.postil.ui.bench;

import org.jspecify.annotations.NullMarked;
