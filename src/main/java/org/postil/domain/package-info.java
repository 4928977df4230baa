/**
 * The words of the field as records: reviews, documents, passages, codes, answers, and the
 * immutable {@link org.postil.domain.Snapshot} that screens and counts read. No input or output, no
 * window, nothing else of ours.
 */
@NullMarked
package org.postil.domain;

import org.jspecify.annotations.NullMarked;
