package org.postil.exchange;

import org.postil.exchange.TidyTable.Type;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes tables alone, without the study around them. */
public final class TableFiles {
    private TableFiles() {}

    /** In which form. */
    public enum Form {
        /** With evidence and settings. */
        XLSX,
        /** As it stands in a paper. */
        DOCX,
        /** Codes and numbers of the first table. */
        CSV;

        /** Of the file, without the dot. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @param material with at least one table
     * @throws java.util.concurrent.CancellationException when it was asked to stop
     */
    public static void write(
            ReportMaterial material,
            Form form,
            Path out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        switch (form) {
            case XLSX -> StudyWorkbook.write(material, out, progress, cancellation);
            case DOCX -> ReportDocument.tables(material, out);
            case CSV -> {
                var csv = csv(material.tables().getFirst());
                CsvWriter.write(
                        out, csv.header(), csv.rows().stream(), CsvWriter.Cells.FORMULA_SAFE);
            }
        }
    }

    /**
     * Writes the first table as CSV and beside it, under names of its own, what its columns hold,
     * how it was counted and what stands behind its numbers: {@code ages.csv}, {@code
     * ages-dictionary.csv}, {@code ages-settings.csv} and {@code ages-evidence.csv}. Each file is
     * replaced, whole or not at all.
     */
    public static void csvWithCompanions(
            ReportMaterial material, Path out, Progress progress, Cancellation cancellation)
            throws IOException {
        var table = material.tables().getFirst();
        var csv = csv(table);
        CsvWriter.write(out, csv.header(), csv.rows().stream(), CsvWriter.Cells.FORMULA_SAFE);
        String file = out.getFileName().toString();
        dictionary(Map.of(file, table), beside(out, "dictionary"));
        settings(List.of(table), beside(out, "settings"));
        evidence(material, Map.of(file, table), beside(out, "evidence"), progress, cancellation);
    }

    private static Path beside(Path out, String what) {
        String file = out.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return out.resolveSibling((dot > 0 ? file.substring(0, dot) : file) + "-" + what + ".csv");
    }

    /**
     * Writes what stands behind each number of tables that were written as CSV, a line for each
     * passage; see {@link EvidenceCsv}.
     *
     * @param tables by the names of their files
     */
    public static void evidence(
            ReportMaterial material,
            Map<String, TitledTable> tables,
            Path out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        EvidenceCsv.write(material, tables, out, progress, cancellation);
    }

    /** Says of each table how it was counted. */
    public static void settings(List<TitledTable> tables, Path out) throws IOException {
        CsvWriter.write(
                out,
                SettingsSheet.header(),
                tables.stream().map(SettingsSheet::row),
                CsvWriter.Cells.FORMULA_SAFE);
    }

    private static TallyCsv csv(TitledTable table) {
        return TallyCsv.of(table.tally(), table.small());
    }

    /**
     * Says of each column of tables that were written as CSV what it holds.
     *
     * @param tables by the names of their files
     */
    public static void dictionary(Map<String, TitledTable> tables, Path out) throws IOException {
        var lines = new ArrayList<List<String>>();
        for (var table : tables.entrySet()) {
            var csv = csv(table.getValue());
            for (int i = 0; i < csv.header().size(); i++) {
                String type = csv.types().get(i);
                String values = type.equals(Type.FLAG.key()) ? "1: yes; 0: no" : "";
                lines.add(
                        List.of(
                                table.getKey(),
                                csv.header().get(i),
                                type,
                                csv.says().get(i),
                                values));
            }
        }
        CsvWriter.write(
                out,
                List.of("file", "column", "type", "label", "values"),
                lines.stream(),
                CsvWriter.Cells.FORMULA_SAFE);
    }
}
