/**
 * What screens share: the open project, where one is and goes, the table of commands. Knows no view
 * and no feature's words.
 */
@NullMarked
package org.postil.ui.nav;

import org.jspecify.annotations.NullMarked;
