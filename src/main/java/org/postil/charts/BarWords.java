package org.postil.charts;

import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** Says the number as the table has it, not as the length of the bar. */
final class BarWords implements CategoryItemLabelGenerator {
    private static final double EDGES = 3;

    private final ChartData data;
    private final double pointsAUnit;

    /**
     * @param pointsAUnit length of one on the axis, where a number has to fit into its part of a
     *     bar; 0 where it stands after the bar
     */
    BarWords(ChartData data, double pointsAUnit) {
        this.data = data;
        this.pointsAUnit = pointsAUnit;
    }

    @Override
    public String generateLabel(CategoryDataset dataset, int series, int row) {
        return of(data.rows().get(row).values().get(series));
    }

    String of(ChartData.Value value) {
        String words = value.words(data.labels());
        if (pointsAUnit == 0) {
            return words;
        }
        double room = data.amount(value) * pointsAUnit - EDGES;
        if (value.n() == 0 || ChartFonts.width(words, ChartFonts.SMALL) <= room) {
            return value.n() == 0 ? "" : words;
        }
        String number = value.words(ChartLabels.NUMBER);
        boolean shorter = data.labels() == ChartLabels.BOTH;
        return shorter && ChartFonts.width(number, ChartFonts.SMALL) <= room ? number : "";
    }

    @Override
    public String generateRowLabel(CategoryDataset dataset, int row) {
        return dataset.getRowKey(row).toString();
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int column) {
        return dataset.getColumnKey(column).toString();
    }
}
