package org.postil.ui.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.coding.quotes.FormCheck;
import org.postil.coding.quotes.Quote;
import org.postil.domain.Passage;
import org.postil.exchange.CsvTable;
import org.postil.exchange.QuotationList;
import org.postil.exchange.StudyFacts;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.TestSession;
import org.postil.ui.quotes.QuoteFilter.Which;
import org.postil.ui.quotes.QuotesViewModel.State;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

class QuotesViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private QuotesViewModel model;
    private List<Passage> starred;

    @BeforeEach
    void open() throws Exception {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("sample.postil")));
        var snapshot = test.session().snapshot();
        starred =
                List.of("DHR01", "DHR01", "DHR02", "DHR04").stream()
                        .distinct()
                        .map(reference -> snapshot.reviewCalled(reference).orElseThrow())
                        .flatMap(review ->
                                snapshot.documents().stream()
                                        .filter(d -> d.review() == review.id())
                                        .flatMap(d -> snapshot.passagesOf(d.id()).stream())
                                        .filter(p -> p.codes().size() > 1)
                                        .limit(2))
                        .toList();
        test.session()
                .act(
                        "Star",
                        edit -> {
                            snapshot.passages().values().stream()
                                    .flatMap(d -> d.passages().stream())
                                    .filter(Passage::starred)
                                    .forEach(p -> edit.passages().setExemplar(p.id(), false));
                            starred.forEach(p -> edit.passages().setExemplar(p.id(), true));
                            return true;
                        })
                .await();
        model = new QuotesViewModel(test.session());
        test.onFx(model::activate);
        settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void settle() {
        test.settle();
        test.settle();
    }

    private Quote quote(int index) {
        return model.find(starred.get(index).id()).orElseThrow();
    }

    @Test
    void starredPassagesStandUnderEachOfTheirThemesWithACitation() {
        assertThat(model.stateProperty().get()).isEqualTo(State.LISTED);
        assertThat(model.listed()).hasSize(starred.size());
        var themes = quote(0).themes();
        assertThat(
                        model.rows().stream()
                                .filter(r ->
                                        r instanceof QuoteRow.Item item
                                                && item.quote().passage().id()
                                                        == starred.get(0).id()))
                .hasSize(themes.size());
        assertThat(quote(0).citation()).matches("DHR01, (para \\d+(\\.\\d+)*|p\\. \\d+)");
        assertThat(model.countProperty().get())
                .isEqualTo(starred.size() + " quotes, none used yet");
    }

    @Test
    void usedQuotesAreCountedByReviewAndListedAlone() {
        test.onFx(() -> model.setUsed(quote(0), true));
        settle();
        test.onFx(() -> model.setUsed(quote(1), true));
        settle();
        assertThat(model.countProperty().get()).contains("2 used from 1 DHR, at most 2 from one");
        test.onFx(() -> model.filterProperty().set(QuoteFilter.ALL.with(Which.USED)));
        assertThat(model.listed()).hasSize(2).allMatch(Quote::used);
        test.onFx(() -> model.filterProperty().set(QuoteFilter.ALL.with(Which.NOT_USED)));
        assertThat(model.listed()).hasSize(starred.size() - 2);
        long theme = quote(2).themes().getFirst().id();
        test.onFx(() -> model.filterProperty().set(QuoteFilter.ALL.ofTheme(Optional.of(theme))));
        assertThat(model.listed())
                .isNotEmpty()
                .allMatch(q -> q.themes().stream().anyMatch(c -> c.id() == theme));
        test.onFx(() -> model.filterProperty().set(QuoteFilter.ALL.with("zeppelin")));
        assertThat(model.stateProperty().get()).isEqualTo(State.FILTERED);
    }

    @Test
    void aUsedQuoteStaysWhenItsStarIsTakenAwayAndGoesWhenItIsNeither() {
        test.onFx(() -> model.setUsed(quote(0), true));
        settle();
        test.onFx(() -> model.setStarred(quote(0), false));
        settle();
        assertThat(model.find(starred.get(0).id())).isPresent();
        test.onFx(() -> model.setUsed(quote(0), false));
        settle();
        assertThat(model.find(starred.get(0).id())).isEmpty();
        assertThat(test.session().snapshot().quotations()).isEmpty();
    }

    @Test
    void theFormIsStoredCanBeUndoneAndIsNoneWhenItIsThePassageItself() throws Exception {
        String first = quote(0).source().split(" ")[0];
        test.onFx(() -> model.setForm(quote(0), first + " [...]"));
        settle();
        assertThat(quote(0).printed()).isEqualTo(first + " [...]");
        assertThat(quote(0).check()).isInstanceOf(FormCheck.Faithful.class);
        test.session().undo().await();
        settle();
        assertThat(quote(0).form()).isEmpty();
        test.onFx(() -> model.setForm(quote(0), "Something else"));
        settle();
        assertThat(quote(0).check()).isInstanceOf(FormCheck.Differs.class);
        test.onFx(() -> model.filterProperty().set(QuoteFilter.ALL.with(Which.DIFFERING)));
        assertThat(model.listed()).hasSize(1);
        test.onFx(() -> model.setForm(quote(0), quote(0).source()));
        settle();
        assertThat(test.session().snapshot().quotations()).isEmpty();
    }

    @Test
    void theListIsWrittenToExcelAndCsvWithFormSourceAndCitation() throws Exception {
        String first = quote(0).source().split(" ")[0];
        test.onFx(() -> model.setForm(quote(0), first + " [...]"));
        settle();
        var list =
                new QuotationList(
                        test.session().snapshot().codebook(), List.of(quote(0), quote(1)));
        Path csv = folder.resolve("quotes.csv");
        assertThat(list.csv(csv)).isEqualTo(2);
        var read = (CsvTable.Table) CsvTable.parse(Files.readString(csv));
        assertThat(read.table().rows()).hasSize(2);
        assertThat(Files.readString(csv))
                .contains(first + " [...]")
                .contains(quote(0).citation())
                .contains(quote(1).source().substring(0, 30));
        Path xlsx = folder.resolve("quotes.xlsx");
        list.workbook(StudyFacts.of(test.session().project(), Clock.systemUTC()), "final", xlsx);
        try (var in = Files.newInputStream(xlsx);
                var book = new XSSFWorkbook(in)) {
            var sheet = book.getSheet("quotes");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(quote(0).citation());
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo(first + " [...]");
        }
        assertThat(QuotationList.text(quote(0)))
                .isEqualTo("\u201c" + first + " [...]\u201d (" + quote(0).citation() + ")");
    }
}
