/**
 * A file becomes text with its layout, or is refused with a reason. The only place that knows Tika;
 * PDFBox and POI are used here to read. Writes nothing: what it makes is stored by the project.
 */
@NullMarked
package org.postil.importing;

import org.jspecify.annotations.NullMarked;
