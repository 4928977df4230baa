package org.postil.coding.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.coding.suggest.PlanEdits.Chosen;
import org.postil.coding.suggest.PlanLine.Item;
import org.postil.coding.suggest.PlanLine.Value;
import org.postil.domain.Codebook;
import org.postil.domain.Document;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Action plans of the 33 invented reports, compared with their tables as Word itself has them. */
class ActionPlansTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Codebook CODEBOOK = AgencyFrame.codebook();

    @TempDir Path folder;

    private Project project;

    @BeforeEach
    void open() {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .open(SampleProject.copyTo(folder.resolve("p.postil")));
        project = ((ProjectResult.Opened) result).project();
    }

    @AfterEach
    void close() {
        project.close();
    }

    /** A row as the Word file's table has it. */
    private record Printed(
            String label, String words, String lead, String target, String outcome, String reach) {}

    private static List<Printed> printed(String report) throws IOException {
        var rows = new ArrayList<Printed>();
        try (var stream = Files.newInputStream(CORPUS.resolve("docx/" + report + ".docx"));
                var document = new XWPFDocument(stream)) {
            for (XWPFTable table : document.getTables()) {
                var head = cells(table.getRow(0));
                if (head.contains("Lead agency")) {
                    table.getRows().stream().skip(1).forEach(row -> rows.add(row(head, row)));
                }
            }
        }
        return rows;
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> plain(cell.getText())).toList();
    }

    private static Printed row(List<String> head, XWPFTableRow row) {
        var cells = cells(row);
        String words = cells.get(head.indexOf("Recommendation"));
        String number = words.replaceFirst("^(\\d+)\\. .*", "$1");
        return new Printed(
                head.contains("No.") ? cells.get(head.indexOf("No.")) : number,
                words.replaceFirst("^\\d+\\. ", ""),
                cells.get(head.indexOf("Lead agency")),
                cells.get(head.indexOf("Target date")),
                cells.get(head.indexOf("Date of completion and outcome")),
                cells.get(head.indexOf("Scope of recommendation (i.e. local or regional)")));
    }

    private static String plain(String words) {
        return words.replace('\u2019', '\'').replaceAll("\\s+", " ").strip();
    }

    private static Printed printed(PlanRow row) {
        return new Printed(
                row.place().label(),
                plain(row.words()),
                plain(row.addressee()),
                plain(row.targetDate()),
                plain(row.outcome()),
                row.reach().map(Reach::key).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"docx", "pdf"})
    void everyRowIsReadWithLabelAddresseeTargetOutcomeAndReachAsTheTableHasThem(String format)
            throws IOException {
        int rows = 0;
        for (int n = 1; n <= 33; n++) {
            String report = "DHR%02d".formatted(n);
            var wanted = printed(report);
            var source = Readings.read(CORPUS.resolve(format + "/" + report + "." + format));
            var found = ActionPlans.in(CODEBOOK, List.of(source), List.of());
            assertThat(found).as(report).extracting(ActionPlansTest::printed).isEqualTo(wanted);
            rows += found.size();
        }
        assertThat(rows).isEqualTo(220);
    }

    private List<PlanLine> lines(Document document) {
        var snapshot = project.snapshot();
        var records =
                snapshot.recommendations().stream()
                        .filter(r -> r.review() == document.review())
                        .toList();
        var source =
                new SourceText(
                        document,
                        project.text(document.text()).orElseThrow(),
                        project.layout(document.text()).orElse(TextLayout.EMPTY));
        return PlanLine.of(ActionPlans.in(snapshot.codebook(), List.of(source), records), records);
    }

    private Document first() {
        return project.snapshot().documents().getFirst();
    }

    private List<Recommendation> records(Document document) {
        return project.snapshot().recommendations().stream()
                .filter(r -> r.review() == document.review())
                .toList();
    }

    private PlanEdits.Done apply(List<PlanLine> lines, Set<Item> replace) {
        return project.act(
                Project.PROGRAM,
                "Read action plans",
                edit ->
                        PlanEdits.apply(
                                edit,
                                lines.stream().map(line -> new Chosen(line, replace)).toList()));
    }

    @Test
    void rowsFillInWhatIsEmptyAndAreNotedAsPlacesWhereItIsPrintedAgain() {
        var document = first();
        var before = records(document);
        var lines = lines(document);
        assertThat(lines).hasSameSizeAs(before).allMatch(l -> l.record().isPresent());

        assertThat(apply(lines, Set.of())).isEqualTo(new PlanEdits.Done(before.size(), 0));

        var after = records(document);
        assertThat(after).extracting(Recommendation::id).isEqualTo(ids(before));
        assertThat(after)
                .allSatisfy(r -> {
                    assertThat(r.addressee()).isNotEmpty();
                    assertThat(r.targetDate()).isNotEmpty();
                    assertThat(r.mirrors()).hasSize(1);
                });
        assertThat(lines(document)).noneMatch(PlanLine::saysSomethingNew);
        project.undo(1, Project.PROGRAM);
        assertThat(records(document)).isEqualTo(before);
    }

    private static List<Long> ids(List<Recommendation> records) {
        return records.stream().map(Recommendation::id).toList();
    }

    @Test
    void whatIsWrittenStaysUnlessItIsToBeReplaced() {
        var document = first();
        var one = lines(document).getFirst().record().orElseThrow();
        project.act(
                Project.PROGRAM,
                "Write",
                edit -> {
                    edit.recommendations().setPrinted(one.id(), one.label(), "Us", "", "");
                    return true;
                });
        var line = lines(document).getFirst();
        assertThat(line.values())
                .filteredOn(Value::differs)
                .extracting(Value::item)
                .containsExactly(Item.ADDRESSEE);
        apply(List.of(line), Set.of());
        assertThat(record(one.id()).addressee()).isEqualTo("Us");
        assertThat(record(one.id()).targetDate()).isEqualTo(line.row().targetDate());
        apply(List.of(lines(document).getFirst()), Set.of(Item.ADDRESSEE));
        assertThat(record(one.id()).addressee()).isEqualTo(line.row().addressee());
    }

    private Recommendation record(long id) {
        return project.snapshot().recommendations().stream()
                .filter(r -> r.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowWithoutRecordMakesOneWhereTheReportPrintsItAndStaysOutOfWhatIsCounted() {
        var document = first();
        var gone = records(document).getFirst();
        project.act(
                Project.PROGRAM,
                "Remove",
                edit -> {
                    edit.recommendations().remove(gone.id());
                    return true;
                });
        var fresh = lines(document).stream().filter(l -> l.record().isEmpty()).toList();
        assertThat(fresh).hasSize(1);
        assertThat(apply(fresh, Set.of())).isEqualTo(new PlanEdits.Done(1, 1));
        var made = records(document).stream().filter(r -> r.main().equals(gone.main())).toList();
        assertThat(made)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.scope()).isEqualTo(Recommendation.Scope.UNDECIDED);
                    assertThat(r.label()).isEqualTo(gone.label());
                    assertThat(r.mirrors()).hasSize(1);
                });
    }
}
