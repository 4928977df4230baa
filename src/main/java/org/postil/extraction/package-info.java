/** The extraction template and its answers: persons, variables, missing reasons. */
@NullMarked
package org.postil.extraction;

import org.jspecify.annotations.NullMarked;
