/**
 * Suggests what a person may want to code: recommendations with their repeats and addressees. Pure
 * functions over texts, layouts and a codebook; nothing here is ever applied without a person.
 */
@NullMarked
package org.postil.coding.suggest;

import org.jspecify.annotations.NullMarked;
