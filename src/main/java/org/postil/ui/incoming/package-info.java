/**
 * What people already have comes in: a sheet of answers, its columns said to mean something, a look
 * at what would change, and then one step. What becomes of a sheet is decided in {@code merge}.
 */
@NullMarked
package org.postil.ui.incoming;

import org.jspecify.annotations.NullMarked;
