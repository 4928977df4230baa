/** Writing files for others out of the window. What is in them is made by exchange. */
@NullMarked
package org.postil.ui.export;

import org.jspecify.annotations.NullMarked;
