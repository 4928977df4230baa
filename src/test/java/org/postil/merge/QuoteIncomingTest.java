package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.coding.QuoteOutcome;
import org.postil.domain.Coder;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sheets of coded quotes, planned and applied on the sample study for a coder of their own. */
class QuoteIncomingTest {
    @TempDir Path folder;

    private Project project;
    private Coder coder;

    @BeforeEach
    void open() {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .open(SampleProject.copyTo(folder.resolve("study.postil")));
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        project = ((ProjectResult.Opened) result).project();
        project.act(Optional.empty(), "Add a coder", edit -> edit.coders().add("Bea"));
        coder = now().coderNamed("Bea").orElseThrow();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Snapshot now() {
        return project.snapshot();
    }

    /** Sentences of a report that stand once in it. */
    private List<String> quotes(String reference, int wanted) {
        var review = now().reviewCalled(reference).orElseThrow();
        var document =
                now().documents().stream()
                        .filter(d -> d.review() == review.id())
                        .findFirst()
                        .orElseThrow();
        String text = project.text(document.text()).orElseThrow();
        TextLayout layout = project.layout(document.text()).orElseThrow();
        return layout.paragraphs().stream()
                .map(p -> p.span().of(text).strip())
                .filter(words -> words.length() > 60 && words.indexOf('\n') < 0)
                .filter(words -> text.indexOf(words) == text.lastIndexOf(words))
                .limit(wanted)
                .toList();
    }

    private static SheetRows sheet(List<String> header, List<List<String>> rows) {
        var numbered = new ArrayList<SheetRows.Row>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(new SheetRows.Row(i + 2L, rows.get(i)));
        }
        return new SheetRows("Sheet1", header, numbered, List.of());
    }

    private QuoteIncoming plan(SheetRows sheet, ColumnMapping mapping, boolean create) {
        return QuoteIncoming.plan(sheet, mapping, project, Optional.of(coder), create);
    }

    private QuoteIncoming plan(SheetRows sheet) {
        return plan(sheet, QuoteColumns.guess(sheet.header()), false);
    }

    private List<Passage> passages() {
        return now().passages().values().stream()
                .flatMap(of -> of.passages().stream())
                .filter(p -> p.coder() == coder.id())
                .toList();
    }

    /** Keys of the themes, names of the agencies. */
    private List<String> codes(Passage passage) {
        return passage.codes().stream()
                .mapToObj(id -> now().codebook().code(id).orElseThrow())
                .map(code -> {
                    String key = code.key();
                    return key == null ? code.name() : key;
                })
                .sorted()
                .toList();
    }

    @Test
    void columnsAreRecognisedAsPeopleAndOtherProgramsCallThem() {
        var mapping =
                QuoteColumns.guess(
                        List.of("Review", "Theme 1", "Theme 2", "Organisation", "Excerpt", "X"));
        assertThat(mapping.meanings().stream().map(ColumnMeaning::written))
                .containsExactly("document", "codes", "codes", "agencies", "quote", "ignore");
        assertThat(QuoteColumns.problems(mapping)).isEmpty();
        assertThat(QuoteColumns.problems(QuoteColumns.guess(List.of("X")))).hasSize(2);
    }

    @Test
    void aPlanTellsWhatIsNewWhatDoesNotFitAndWhyAndWritesNothing() {
        var quotes = quotes("DHR01", 2);
        long action = now().action();
        var plan =
                plan(
                        sheet(
                                List.of("Review", "Theme", "Quote"),
                                List.of(
                                        List.of("DHR01", "T1.1", quotes.get(0)),
                                        List.of("DHR01", "T1.1", "Words that nobody wrote here."),
                                        List.of("DHR77", "T1.1", quotes.get(0)),
                                        List.of("DHR01", "Kismet", quotes.get(1)),
                                        List.of("DHR01", "T1.1", ""))));
        assertThat(plan.added()).isEqualTo(1);
        assertThat(plan.outcome().placed()).extracting(p -> p.line()).containsExactly(2L);
        assertThat(plan.outcome().notFound()).extracting(p -> p.line()).containsExactly(3L);
        assertThat(plan.outcome().problems()).extracting(p -> p.line()).containsExactly(4L, 6L);
        assertThat(plan.outcome().unknown())
                .singleElement()
                .satisfies(u -> assertThat(u.word()).isEqualTo("Kismet"));
        assertThat(now().action()).isEqualTo(action);
        assertThat(passages()).isEmpty();
    }

    @Test
    void whatIsAppliedIsOneStepIsRememberedAndMakesNothingMoreTheSecondTime() {
        var quotes = quotes("DHR02", 2);
        var sheet =
                sheet(
                        List.of("Wo", "Was", "Thema"),
                        List.of(
                                List.of("DHR02", quotes.get(0), "T1.1, T2.1"),
                                List.of("DHR02", quotes.get(1), "sharing")));
        var mapping =
                QuoteColumns.guess(sheet.header())
                        .with(0, new ColumnMeaning.OfQuote("document"))
                        .with(1, new ColumnMeaning.OfQuote("quote"))
                        .with(2, new ColumnMeaning.OfQuote("codes"));
        assertThat(new QuoteSheet(sheet, mapping, now()).odd())
                .containsExactly(new QuoteSheet.Odd(2, "sharing", 1));
        mapping = mapping.withValue(2, "sharing", "T1.2");
        long action = now().action();
        plan(sheet, mapping, false).apply(project, () -> coder);
        assertThat(now().action()).isEqualTo(action + 1);
        assertThat(passages())
                .extracting(this::codes)
                .containsExactlyInAnyOrder(List.of("T1.1", "T2.1"), List.of("T1.2"));
        assertThat(RememberedMapping.QUOTES.find(List.of("wo", "was", "thema"), now()))
                .contains(mapping);

        var again = plan(sheet, mapping, false);
        assertThat(again.added()).isZero();
        assertThat(again.outcome().placed()).hasSize(2).noneMatch(QuoteOutcome.Placed::isNew);
        again.apply(project, () -> coder);
        assertThat(passages()).hasSize(2);
    }

    @Test
    void codesThatAreMadeComeAndGoWithTheirQuotes() {
        var quotes = quotes("DHR03", 2);
        var sheet =
                sheet(
                        List.of("File", "Quote", "Code", "Agency"),
                        List.of(
                                List.of("DHR03", quotes.get(0), "Kismet", "Coastguard"),
                                List.of("DHR03", quotes.get(1), "kismet; T1.1", ""),
                                List.of("DHR03", "Nobody wrote this in a report.", "Fate", "")));
        var plan = plan(sheet, QuoteColumns.guess(sheet.header()), true);
        assertThat(plan.outcome().unknown())
                .extracting(u -> u.word() + " " + u.created())
                .containsExactly("Kismet true", "Coastguard true");
        int before = now().codebook().codes().size();
        long action = now().action();
        plan.apply(project, () -> coder);
        assertThat(now().action()).isEqualTo(action + 1);
        assertThat(passages())
                .extracting(this::codes)
                .containsExactlyInAnyOrder(
                        List.of("Coastguard", "Kismet"), List.of("Kismet", "T1.1"));
        var themes = now().codebook().facet(Facet.THEME).orElseThrow();
        assertThat(now().codebook().find(themes, "Fate")).isEmpty();

        project.undo(1, Optional.of(coder));
        assertThat(passages()).isEmpty();
        assertThat(now().codebook().codes()).hasSize(before);
    }
}
