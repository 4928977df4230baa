/**
 * The tree of codes and the frames a study can start from. Edits go through the project's stores.
 */
@NullMarked
package org.postil.codebook;

import org.jspecify.annotations.NullMarked;
