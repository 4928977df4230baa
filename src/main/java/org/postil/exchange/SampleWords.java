package org.postil.exchange;

import org.postil.tally.SampleFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the sample came about: as lines of a table, and as a paragraph for a draft. */
public final class SampleWords {
    private SampleWords() {}

    /**
     * A figure of the flow.
     *
     * @param what as printed
     * @param reason why they were excluded, for such a line; else empty
     */
    public record Line(String what, String reason, int reviews) {}

    /** In the order of the flow. */
    public static List<Line> lines(SampleFlow flow) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("identified", "", flow.identified()));
        lines.add(new Line("candidate", "", flow.candidates()));
        lines.add(new Line("excluded", "", flow.excludedInAll()));
        flow.excluded()
                .forEach((reason, n) -> lines.add(new Line("excluded because", reason(reason), n)));
        lines.add(new Line("included", "", flow.included()));
        lines.add(new Line("read", "", flow.read()));
        lines.add(new Line("coded", "", flow.coded()));
        lines.add(new Line("double-coded", "", flow.doubleCoded()));
        return lines;
    }

    private static String reason(String written) {
        return written.isEmpty() ? "no reason given" : written;
    }

    /** States what was done and no more; whose reading and coding it is too. */
    public static String paragraph(SampleFlow flow) {
        var text = new StringBuilder();
        text.append(
                        count(
                                flow.identified(),
                                flow.noun().one() + " was",
                                flow.noun().several() + " were"))
                .append(" identified.");
        if (flow.excludedInAll() > 0) {
            text.append(' ')
                    .append(count(flow.excludedInAll(), "was", "were"))
                    .append(" excluded (")
                    .append(
                            flow.excluded().entrySet().stream()
                                    .map(SampleWords::told)
                                    .collect(Collectors.joining("; ")))
                    .append(").");
        }
        if (flow.candidates() > 0) {
            text.append(' ')
                    .append(count(flow.candidates(), "is", "are"))
                    .append(" not decided yet.");
        }
        text.append(' ').append(count(flow.included(), "was", "were")).append(" included.");
        if (flow.included() > 0) {
            text.append(" Of these, ")
                    .append(count(flow.read(), "was", "were"))
                    .append(" read and ")
                    .append(count(flow.coded(), "was", "were"))
                    .append(" coded (")
                    .append(flow.layer())
                    .append("); ")
                    .append(count(flow.doubleCoded(), "was", "were"))
                    .append(" coded by more than one coder.");
        }
        return text.toString();
    }

    private static String told(Map.Entry<String, Integer> excluded) {
        return reason(excluded.getKey()) + ", n = " + excluded.getValue();
    }

    private static String count(int n, String one, String several) {
        return (n == 0 ? "none" : Integer.toString(n)) + " " + (n == 1 ? one : several);
    }
}
