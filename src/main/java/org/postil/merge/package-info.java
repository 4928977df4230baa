/**
 * What comes in as a whole, as values: first the plan of what would become of it, then its
 * application in one action. Reads no files: {@code exchange} does.
 */
@NullMarked
package org.postil.merge;

import org.jspecify.annotations.NullMarked;
