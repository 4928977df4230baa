package org.postil.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * What was drawn on one page. Width and height are those of the upright page, in points; pieces and
 * rulings are in the coordinates of who reads most of the page.
 */
final class PrintedPage {
    final int number;
    final float width;
    final float height;
    final int rotation;

    /** Which way most of the text runs. */
    Direction direction = Direction.RIGHT;

    List<PrintPiece> pieces = new ArrayList<>();

    /** Text that runs another way: stamps in the margin, turned labels. */
    final List<PrintPiece> asides = new ArrayList<>();

    List<Ruling> rulings = new ArrayList<>();

    PrintedPage(int number, float width, float height, int rotation) {
        this.number = number;
        this.width = width;
        this.height = height;
        this.rotation = rotation;
    }

    float readingWidth() {
        return direction.isSideways() ? height : width;
    }

    float readingHeight() {
        return direction.isSideways() ? width : height;
    }

    /** To be called once when all is drawn: settles the direction and sorts what runs otherwise. */
    void settle() {
        var share = new EnumMap<Direction, Integer>(Direction.class);
        int all = 0;
        for (PrintPiece piece : pieces) {
            piece.trimEnd();
            share.merge(piece.direction, piece.length, Integer::sum);
            all += piece.length;
        }
        for (var entry : share.entrySet()) {
            if (entry.getValue() * 2 > all) {
                direction = entry.getKey();
            }
        }
        var kept = new ArrayList<PrintPiece>(pieces.size());
        for (PrintPiece piece : pieces) {
            if (piece.length > 0) {
                (piece.direction == direction ? kept : asides).add(piece);
            }
        }
        pieces = kept;
        if (direction != Direction.RIGHT) {
            rulings = new ArrayList<>(rulings.stream().map(this::turned).toList());
        }
    }

    private Ruling turned(Ruling r) {
        float x0 = r.horizontal() ? r.start() : r.at();
        float y0 = r.horizontal() ? r.at() : r.start();
        float x1 = r.horizontal() ? r.end() : r.at();
        float y1 = r.horizontal() ? r.at() : r.end();
        return Ruling.between(
                direction.x(x0, y0, width, height),
                direction.y(x0, y0, width, height),
                direction.x(x1, y1, width, height),
                direction.y(x1, y1, width, height));
    }
}
