package org.postil.ui.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives stripes that lie beside each other lanes of their own. */
final class StripeLanes {
    private StripeLanes() {}

    /** A stripe's extent; half open, so that one may begin where another ends. */
    record Stripe(String id, double top, double bottom) {
        boolean meets(Stripe other) {
            return top < other.bottom && other.top < bottom;
        }
    }

    /**
     * The lane of each stripe, from 0: no two that meet share one. Those in {@code fixed} keep
     * theirs; the others take the lowest that is free, from top to bottom, longer ones first.
     */
    static Map<String, Integer> assign(List<Stripe> stripes, Map<String, Integer> fixed) {
        var lanes = new HashMap<String, Integer>();
        var placed = new ArrayList<List<Stripe>>();
        for (Stripe stripe : stripes) {
            Integer lane = fixed.get(stripe.id);
            if (lane != null) {
                lanes.put(stripe.id, lane);
                put(placed, lane, stripe);
            }
        }
        var order =
                Comparator.comparingDouble(Stripe::top)
                        .thenComparing(Comparator.comparingDouble(Stripe::bottom).reversed());
        for (Stripe stripe : stripes.stream().sorted(order).toList()) {
            if (!lanes.containsKey(stripe.id)) {
                int lane = lowestFree(placed, stripe);
                lanes.put(stripe.id, lane);
                put(placed, lane, stripe);
            }
        }
        return lanes;
    }

    private static int lowestFree(List<List<Stripe>> placed, Stripe stripe) {
        int lane = 0;
        while (lane < placed.size() && placed.get(lane).stream().anyMatch(stripe::meets)) {
            lane++;
        }
        return lane;
    }

    private static void put(List<List<Stripe>> placed, int lane, Stripe stripe) {
        while (placed.size() <= lane) {
            placed.add(new ArrayList<>());
        }
        placed.get(lane).add(stripe);
    }

    /**
     * The same for many stripes in one sweep, none of them fixed.
     *
     * @return lanes by the stripe's id
     */
    static Map<String, Integer> sweep(Collection<Stripe> stripes) {
        var lanes = new HashMap<String, Integer>();
        var bottoms = new ArrayList<Double>();
        for (Stripe stripe :
                stripes.stream().sorted(Comparator.comparingDouble(Stripe::top)).toList()) {
            int lane = 0;
            while (lane < bottoms.size() && bottoms.get(lane) > stripe.top) {
                lane++;
            }
            if (lane == bottoms.size()) {
                bottoms.add(stripe.bottom);
            } else {
                bottoms.set(lane, stripe.bottom);
            }
            lanes.put(stripe.id, lane);
        }
        return lanes;
    }
}
