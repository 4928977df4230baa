/**
 * The search index of a project's texts, queries and keyword in context. Derived and disposable: it
 * can always be made again from the project. The only place with Lucene, whose types do not leave
 * this package.
 */
@NullMarked
package org.postil.search;

import org.jspecify.annotations.NullMarked;
