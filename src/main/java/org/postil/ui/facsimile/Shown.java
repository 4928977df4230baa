package org.postil.ui.facsimile;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;
import org.postil.pages.GlyphPlaces;
import org.postil.pages.PageImages;
import org.postil.pages.PagePicture;
import org.postil.pages.PagePiece;
import org.postil.pages.PageSize;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages show, which column and thumbnails share. */
final class Shown {
    /** Paper that is left beside the print, in points. */
    private static final float BESIDE = 14;

    List<PageSize> sizes = List.of();
    GlyphPlaces places = GlyphPlaces.NONE;
    @Nullable PageImages images;
    final PlacedMarks marks = new PlacedMarks();
    String focused = "";
    String hovered = "";
    Span selection = new Span(0, 0);
    boolean caret;

    /** Where one is in the text: what surrounds the caret. */
    Optional<Span> place = Optional.empty();

    private List<Span> hits = List.of();
    private final Map<Integer, List<GlyphPlaces.Area>> hitAreas = new HashMap<>();
    private @Nullable GlyphPlaces hitPlaces;

    /** Phrases that were found; false if they are shown already. */
    boolean setHits(List<Span> found) {
        if (hits == found) {
            return false;
        }
        hits = found;
        hitPlaces = null;
        return true;
    }

    /** Where on a page the hits are printed. */
    List<GlyphPlaces.Area> hits(int page) {
        if (hitPlaces != places) {
            hitPlaces = places;
            hitAreas.clear();
            for (Span hit : hits) {
                for (GlyphPlaces.Area area : places.areas(hit)) {
                    hitAreas.computeIfAbsent(area.box().page(), p -> new ArrayList<>()).add(area);
                }
            }
        }
        return hitAreas.getOrDefault(page, List.of());
    }

    private long version;
    private List<GlyphPlaces.Reach> reaches = List.of();
    private @Nullable GlyphPlaces reached;

    /** Of each page what of its width the print takes, the same for pages of one size. */
    List<GlyphPlaces.Reach> reaches() {
        if (reached != places || reaches.size() != sizes.size()) {
            reached = places;
            var ofSize = new HashMap<PageSize, GlyphPlaces.Reach>();
            for (int i = 0; i < sizes.size(); i++) {
                PageSize size = sizes.get(i);
                places.reach(i + 1)
                        .ifPresent(reach -> ofSize.merge(size, reach, GlyphPlaces.Reach::and));
            }
            reaches = sizes.stream().map(size -> reach(size, ofSize.get(size))).toList();
        }
        return reaches;
    }

    private static GlyphPlaces.Reach reach(PageSize size, GlyphPlaces.@Nullable Reach print) {
        return print == null
                ? new GlyphPlaces.Reach(0, size.width())
                : new GlyphPlaces.Reach(
                        Math.max(0, print.left() - BESIDE),
                        Math.min(size.width(), print.right() + BESIDE));
    }

    /** Something that is painted over the pages is other than before. */
    void touch() {
        version++;
    }

    long version() {
        return version;
    }

    Optional<PagePicture> picture(PagePiece piece) {
        return images == null ? Optional.empty() : images.get(piece);
    }

    Optional<PagePicture.Drawn> nearest(int page, PageSize size, float scale) {
        return images == null ? Optional.empty() : images.nearest(page, size, scale);
    }

    /** The picture's own pixels as an image; nothing is copied. */
    static Image image(PagePicture.Drawn drawn) {
        return new WritableImage(
                new PixelBuffer<>(
                        drawn.width(),
                        drawn.height(),
                        IntBuffer.wrap(drawn.pixels()),
                        PixelFormat.getIntArgbPreInstance()));
    }
}
