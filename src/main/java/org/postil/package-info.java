/**
 * The entry of the program and the one place where its parts are put together. Everything else
 * lives in a package of its own.
 */
@NullMarked
package org.postil;

import org.jspecify.annotations.NullMarked;
