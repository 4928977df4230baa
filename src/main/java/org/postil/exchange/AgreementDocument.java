package org.postil.exchange;

import org.postil.agreement.Estimate;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.CodeAgreement;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.agreement.comparison.Kappa;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The agreement of coders for a paper: the paragraph for its methods section, and the table. */
public final class AgreementDocument {
    private AgreementDocument() {}

    /** Replaces the file. */
    public static void write(AgreementMaterial material, Path file) throws IOException {
        var agreement = material.agreement();
        WordFile.write(
                file,
                "Agreement: " + material.facts().study(),
                material.facts(),
                word -> {
                    word.heading(1, "Agreement between coders");
                    word.paragraph(
                            "Normal", AgreementParagraph.of(agreement, material.facts()).text());
                    if (!agreement.codes().isEmpty()) {
                        WordTable.write(
                                word,
                                "Agreement on "
                                        + agreement
                                                .request()
                                                .facet()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                        + " codes, unit: "
                                        + agreement.request().unit().of(1),
                                table(agreement));
                    }
                });
    }

    private static Map<String, String> shown(Agreement agreement) {
        var shown = new LinkedHashMap<String, String>();
        if (agreement.request().unit() == ComparedUnit.UNITIZING) {
            shown.put("u-alpha", "u_alpha");
            return shown;
        }
        shown.put("Agreement", "percent_agreement");
        shown.put("Positive", "positive_agreement");
        shown.put("Kappa", Kappa.name(agreement.coders().size()));
        shown.put("Alpha", "krippendorff_alpha_nominal");
        shown.put("AC1", "gwet_ac1");
        return shown;
    }

    private static JournalTable table(Agreement agreement) {
        boolean two = agreement.coders().size() == 2;
        var heads = new ArrayList<String>();
        heads.add("Code");
        heads.add(two ? "Both" : "All");
        if (two) {
            agreement.coders().forEach(coder -> heads.add(coder + " only"));
        } else {
            heads.add("Some");
        }
        heads.addAll(shown(agreement).keySet());
        var lines = new ArrayList<JournalTable.Line>();
        var reasons = new TreeSet<String>();
        for (CodeAgreement code : agreement.codes()) {
            var cells = new ArrayList<String>();
            cells.add(number(code.counts().all()));
            if (two) {
                code.counts().alone().forEach(count -> cells.add(number(count)));
            } else {
                cells.add(number(code.counts().some()));
            }
            shown(agreement)
                    .values()
                    .forEach(name -> cells.add(cell(name, code.statistic(name), reasons)));
            lines.add(
                    new JournalTable.Line(
                            ThemeQuotes.name(code.code()), code.level(), !code.lowest(), cells));
        }
        var notes = new ArrayList<>(agreement.conventions());
        reasons.forEach(reason -> notes.add("n/a: " + reason + "."));
        return new JournalTable(heads, lines, notes);
    }

    private static String cell(String name, Estimate estimate, Set<String> reasons) {
        return switch (estimate) {
            case Estimate.Undefined(var why) -> {
                reasons.add(why.words());
                yield "n/a";
            }
            case Estimate.Value value ->
                    name.startsWith("percent")
                            ? String.format(Locale.ROOT, "%.1f%%", 100 * value.value())
                            : String.format(
                                    Locale.ROOT,
                                    "%.2f",
                                    Math.rint(value.value() * 100) / 100 + 0.0);
        };
    }

    private static String number(long n) {
        return String.format(Locale.ENGLISH, "%,d", n);
    }
}
