/** Who did what when, and going back to an earlier moment. */
@NullMarked
package org.postil.ui.history;

import org.jspecify.annotations.NullMarked;
