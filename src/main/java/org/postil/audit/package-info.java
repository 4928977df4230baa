/**
 * Checks before publishing: what in a study would not stand up, and whether a printed table says
 * what the study counts. Reads only; finds, and leaves mending to people.
 */
@NullMarked
package org.postil.audit;

import org.jspecify.annotations.NullMarked;
