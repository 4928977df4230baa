/** Work in files of one's own: who codes what, packages given out, and taken back with a look. */
@NullMarked
package org.postil.ui.merge;

import org.jspecify.annotations.NullMarked;
