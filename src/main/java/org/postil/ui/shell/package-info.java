/**
 * The window's frame: start, welcome, rail, bars, palette, opening of projects, and the list of all
 * screens. The only place that knows every view.
 */
@NullMarked
package org.postil.ui.shell;

import org.jspecify.annotations.NullMarked;
