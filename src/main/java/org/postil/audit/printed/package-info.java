/**
 * Figures of a draft: read from pasted text, recomputed, and compared with the cells of the study's
 * counts. Knows no screens and no files.
 */
@NullMarked
package org.postil.audit.printed;

import org.jspecify.annotations.NullMarked;
