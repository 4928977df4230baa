/** Controls without domain words: overlays, notices, empty states, search field, cells, chips. */
@NullMarked
package org.postil.ui.control;

import org.jspecify.annotations.NullMarked;
