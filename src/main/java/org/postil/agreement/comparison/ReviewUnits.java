package org.postil.agreement.comparison;

import org.postil.domain.Code;

import java.util.List;

/** Reviews as units: coded where any passage is. */
record ReviewUnits(Universe universe, List<String> coders, CodePlaces places)
        implements UnitSource {
    @Override
    public RatedUnits of(Code code) {
        int[] patterns = new int[universe.reviews().size()];
        for (var place : places.of(code)) {
            patterns[place.review()] |= 1 << place.coder();
        }
        var rows = new RatedUnits.Rows(universe, coders);
        for (int r = 0; r < patterns.length; r++) {
            rows.add(r, universe.reviews().get(r).reference(), patterns[r], 1);
        }
        return rows.build();
    }
}
