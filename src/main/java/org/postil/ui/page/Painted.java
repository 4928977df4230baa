package org.postil.ui.page;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * What is painted on a page at a moment.
 *
 * @param paragraphs that have a node; a very long paragraph counts once for each of its pieces
 * @param marks with at least one box painted
 * @param checksum of which marks these are
 */
public record Painted(int paragraphs, int marks, long checksum) {
    static Painted of(Viewport viewport) {
        var ids = new TreeSet<String>();
        viewport.live().forEach(node -> ids.addAll(node.painted()));
        var sum = new CRC32();
        for (String id : ids) {
            sum.update(id.getBytes(StandardCharsets.UTF_8));
        }
        return new Painted(viewport.live().size(), ids.size(), sum.getValue());
    }
}
