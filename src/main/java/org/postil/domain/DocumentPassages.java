package org.postil.domain;

import java.util.List;

/**
 * The passages of one document in the order of their spans. The object stays the same from one
 * snapshot to the next while nothing in the document changes: what is derived from it may be kept
 * by identity.
 */
public record DocumentPassages(long document, List<Passage> passages) {
    public DocumentPassages {
        passages = List.copyOf(passages);
    }
}
