/**
 * The sample study and the demo: invented reports, their coding and answers, run through the same
 * services as a user's own.
 */
@NullMarked
package org.postil.study;

import org.jspecify.annotations.NullMarked;
