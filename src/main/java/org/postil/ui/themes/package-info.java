/**
 * The Themes screen: passages of any boolean of codes in context, judged, retagged, split and put
 * to other codes one by one, with the memo of the theme beside them. No counting rules.
 */
@NullMarked
package org.postil.ui.themes;

import org.jspecify.annotations.NullMarked;
