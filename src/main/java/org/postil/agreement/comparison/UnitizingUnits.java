package org.postil.agreement.comparison;

import org.postil.agreement.CodedSpan;
import org.postil.agreement.Estimate;
import org.postil.agreement.Unitizing;
import org.postil.agreement.UnitizingAlpha;
import org.postil.agreement.Why;
import org.postil.domain.Code;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of all reviews one after the other, as the coders divided them. Passages end with their
 * document, and gaps are single characters, so that it does not matter where documents meet.
 *
 * <p>A review that a coder has not read would be a gap there; only reviews that all have read can
 * be compared so.
 */
final class UnitizingUnits {
    private final CodePlaces places;
    private final int coders;
    private final boolean comparable;
    private final long[] begins;
    private final long length;
    private final Optional<UnitizingAlpha> whole;

    UnitizingUnits(Snapshot snapshot, ComparisonRequest request, CodePlaces places) {
        this.places = places;
        coders = request.coders().size();
        comparable = request.readByAll();
        begins = new long[places.documents().size()];
        long end = 0;
        for (int d = 0; d < begins.length; d++) {
            begins[d] = end;
            end += places.documents().get(d).length();
        }
        length = end;
        var spans = new ArrayList<CodedSpan>();
        for (Code code : snapshot.codebook().codesOf(request.facet())) {
            if (snapshot.codebook().level(code) == 1) {
                spans.addAll(spans(code));
            }
        }
        whole = Unitizing.of(0, length, coders, spans).map(UnitizingAlpha::new);
    }

    private List<CodedSpan> spans(Code code) {
        var spans = new ArrayList<CodedSpan>();
        for (var place : places.of(code)) {
            long begin = begins[place.document()];
            var span = place.passage().span();
            spans.add(
                    new CodedSpan(
                            place.coder(),
                            begin + span.start(),
                            begin + span.end(),
                            Long.toString(code.id())));
        }
        return spans;
    }

    Map<String, Estimate> of(Code code) {
        var estimates = new LinkedHashMap<String, Estimate>();
        estimates.put(
                "u_alpha",
                comparable
                        ? Unitizing.of(0, length, coders, spans(code))
                                .map(u -> new UnitizingAlpha(u).overall())
                                .orElse(Estimate.undefined(Why.CODES_OVERLAP))
                        : Estimate.undefined(Why.NOT_READ_BY_ALL));
        return estimates;
    }

    /** Over the codes at the top. */
    Map<String, Estimate> overall() {
        var estimates = new LinkedHashMap<String, Estimate>();
        var why = Estimate.undefined(comparable ? Why.CODES_OVERLAP : Why.NOT_READ_BY_ALL);
        var there = comparable ? whole : Optional.<UnitizingAlpha>empty();
        estimates.put("u_alpha", there.map(UnitizingAlpha::overall).orElse(why));
        estimates.put("u_alpha_binary", there.map(UnitizingAlpha::marked).orElse(why));
        estimates.put("cu_alpha", there.map(UnitizingAlpha::coded).orElse(why));
        return estimates;
    }
}
