package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.domain.AnswerValue;
import org.postil.domain.Ids;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.extraction.TemplateImport;
import org.postil.extraction.TemplateImport.Changed;
import org.postil.extraction.VariableForm;
import org.postil.project.CheckResult;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.Step;
import org.postil.project.VariableStore.NewVariable;
import org.postil.tally.DerivedRules;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The extraction template out to a file and back, on real project files. */
class TemplateFileTest extends TemplateFiles {
    private Path write(Project project, String ending) throws Exception {
        Path file = folder.resolve("t" + made++ + ending);
        if (ending.equals(".csv")) {
            TemplateTable.csv(project.snapshot(), file);
        } else {
            TemplateTable.workbook(
                    project.snapshot(), StudyFacts.of(project, Clock.systemUTC()), file);
        }
        return file;
    }

    /** All that is said about variables, without ids and positions. */
    private static List<String> said(Snapshot snapshot) {
        return snapshot.variables().stream()
                .map(v ->
                        VariableForm.of(v)
                                + v.categories().stream()
                                        .map(c -> c.name() + "=" + c.definition())
                                        .toList()
                                        .toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".csv"})
    void everyFrameComesBackAsItWas(String ending) throws Exception {
        for (String key : List.of("children", "homeoffice")) {
            try (var from = frame(key);
                    var to = project(edit -> {})) {
                var file = write(from, ending);
                var plan = TemplateImport.plan(to.snapshot(), read(file), new TemplateRuleCheck());
                assertThat(plan.problems()).isEmpty();
                apply(to, plan);
                assertThat(said(to.snapshot())).isEqualTo(said(from.snapshot()));
                var again =
                        TemplateImport.plan(from.snapshot(), read(file), new TemplateRuleCheck());
                assertThat(again.unchanged()).isEqualTo(from.snapshot().variables().size());
                assertThat(again.plan().changes()).isEmpty();
                assertThat(again.problems()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".csv"})
    void anyTemplateComesBackAsItWas(String ending) throws Exception {
        var random = new Random(20261124);
        try (var from = project(edit -> randomTemplate(edit, random));
                var to = project(edit -> {})) {
            apply(
                    to,
                    TemplateImport.plan(
                            to.snapshot(), read(write(from, ending)), new TemplateRuleCheck()));
            assertThat(said(to.snapshot())).isEqualTo(said(from.snapshot()));
        }
    }

    /** Words that programs like to change: formulas, separators, quotes, breaks, numbers. */
    private static final List<String> WORDS =
            List.of(
                    "=1+1",
                    "-5",
                    "+44 20",
                    "@x",
                    "a,b",
                    "\"q\"",
                    "'q",
                    "007",
                    "1.50",
                    "two\nlines",
                    "Ünïcode ✓",
                    "16-25",
                    "3/4",
                    "TRUE",
                    "_x0041_",
                    "yes");

    private static void randomTemplate(Edit edit, Random random) {
        for (int i = 0; i < 60; i++) {
            var type = Type.values()[random.nextInt(Type.values().length)];
            boolean number = type == Type.NUMBER;
            long id =
                    edit.variables()
                            .add(
                                    new NewVariable(
                                            Level.values()[random.nextInt(5)],
                                            "key_" + i,
                                            word(random).replace("\n", " "),
                                            type,
                                            random.nextBoolean(),
                                            word(random),
                                            number ? "years" : "",
                                            number ? random.nextInt(9) - 3.5 : null,
                                            number ? random.nextInt(90) + 10.0 : null));
            if (type == Type.CATEGORY || type == Type.CATEGORIES) {
                int n = random.nextInt(5) + 1;
                for (int c = 0; c < n; c++) {
                    edit.variables()
                            .addCategory(
                                    id, word(random).replace("\n", " ") + " " + c, word(random));
                }
            }
        }
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    @Test
    void anImportSaysWhatIsNewChangedAndAsItWasAndIsOneStepToUndo() throws Exception {
        try (var project = frame("children")) {
            var before = said(project.snapshot());
            var type = project.snapshot().variable("review.homicide_type").orElseThrow();
            var plan =
                    plan(
                            project,
                            """
                            level,key,name,type,required,help,category,definition
                            review,homicide_type,Kind of homicide,category,yes,%s,IPH,%s
                            review,homicide_type,,,,,Filicide,A child killed by a parent.
                            victim,work,Work,several categories,,,Paid,
                            victim,work,,,,,Unpaid,At home.
                            review,place,%s,text,,%s,,
                            """
                                    .formatted(
                                            quoted(type.help()),
                                            quoted(type.categories().getFirst().definition()),
                                            quoted(variable(project, "review.place").name()),
                                            quoted(variable(project, "review.place").help())));
            assertThat(plan.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.words()).contains("victim.work", "type"));
            plan =
                    plan(
                            project,
                            """
                            level,key,name,type,required,help,category,definition
                            review,homicide_type,Kind of homicide,category,yes,%s,IPH,%s
                            review,homicide_type,,,,,Filicide,A child killed by a parent.
                            victim,work,Work,categories,,,Paid,
                            victim,work,,,,,Unpaid,At home.
                            review,place,%s,text,,%s,,
                            """
                                    .formatted(
                                            quoted(type.help()),
                                            quoted(type.categories().getFirst().definition()),
                                            quoted(variable(project, "review.place").name()),
                                            quoted(variable(project, "review.place").help())));
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.made()).containsExactly("victim.work");
            assertThat(plan.unchanged()).isEqualTo(1);
            assertThat(plan.changed())
                    .containsExactly(
                            new Changed(
                                    "review.homicide_type",
                                    List.of(
                                            "name: Type of homicide \u2192 Kind of homicide",
                                            "category \"Filicide\" is new")));
            apply(project, plan);
            assertThat(variable(project, "review.homicide_type").categories()).hasSize(4);
            assertThat(variable(project, "victim.work").type()).isEqualTo(Type.CATEGORIES);
            assertThat(project.snapshot().variables()).hasSize(before.size() + 1);
            assertThat(project.undo(1, Project.PROGRAM)).isInstanceOf(Step.Done.class);
            assertThat(said(project.snapshot())).isEqualTo(before);
        }
    }

    @Test
    void whatAFileHasNoColumnForStays() throws Exception {
        try (var project = frame("children")) {
            var before = project.snapshot().variables();
            var plan =
                    plan(
                            project,
                            """
                            level,key,type,category
                            review,homicide_type,category,IPH
                            victim,age,number,
                            """);
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.changed()).isEmpty();
            assertThat(plan.unchanged()).isEqualTo(2);
            var emptied = plan(project, "level,key,type,help\nvictim,age,number,\n");
            assertThat(emptied.changed())
                    .singleElement()
                    .satisfies(c ->
                            assertThat(c.what()).singleElement().asString().startsWith("help"));
            apply(project, emptied);
            var age = variable(project, "victim.age");
            assertThat(age.help()).isEmpty();
            assertThat(age.unit()).isEqualTo("years");
            assertThat(project.undo(1, Project.PROGRAM)).isInstanceOf(Step.Done.class);
            assertThat(project.snapshot().variables()).isEqualTo(before);
        }
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static Variable variable(Project project, String path) {
        return project.snapshot().variable(path).orElseThrow();
    }

    @Test
    void aRuleThatCannotBeWorkedOutDoesNotCome() throws Exception {
        try (var project = frame("children")) {
            String file =
                    """
                    level,key,type,rule,category
                    review,a,text,garbage(((,
                    review,b,text,first(review.b),
                    review,c,text,first(review.d),
                    review,d,text,first(review.c),
                    review,kind,category,"recode(review.sort: Near -> ""x""; Far -> ""y"")",
                    review,sort,category,,Near
                    review,sort,,,Far
                    review,far,text,"recode(review.sort: Nowhere -> ""x"")",
                    review,later,text,first(review.a),
                    """;
            var plan = plan(project, file);
            assertThat(plan.made()).containsExactly("review.kind", "review.sort");
            assertThat(plan.problems())
                    .extracting(TemplateImport.Problem::line)
                    .containsExactly(2L, 3L, 4L, 5L, 9L, 10L);
            assertThat(plan.problems())
                    .extracting(TemplateImport.Problem::words)
                    .allMatch(words -> words.contains(": the rule, at character "));
            apply(project, plan);
            assertThat(project.check()).allMatch(CheckResult::ok);
            var kind = variable(project, "review.kind");
            assertThat(DerivedRules.problem(kind, project.snapshot())).isEmpty();
        }
    }

    @Test
    void aTypeThatTheRuleDoesNotGiveIsRefusedWithItsPlace() throws Exception {
        try (var project = frame("children")) {
            var plan =
                    plan(
                            project,
                            """
                            level,key,type,rule
                            victim,group,yes_no,"bands(victim.age: 0-17, 18+)"
                            victim,wrong,category,"bands(victim.agee: 0-17, 18+)"
                            victim,right,category,"bands(victim.age: 0-17, 18+)"
                            review,victims,text,count(victim)
                            """);
            assertThat(plan.made()).containsExactly("victim.right");
            var type = plan.problems().getFirst();
            assertThat(type.line()).isEqualTo(2);
            assertThat(type.column()).isEqualTo("type");
            assertThat(type.words()).contains("yes_no", "the rule gives category");
            var rule = plan.problems().get(1);
            assertThat(rule.column()).isEqualTo("rule");
            assertThat(rule.words()).contains("at character 7");
            var place = Objects.requireNonNull(rule.place());
            assertThat(place.rule().substring(place.position(), place.position() + place.length()))
                    .isEqualTo("victim.agee");
            assertThat(plan.problems().get(2).words()).contains("the rule gives number");
        }
    }

    @Test
    void limitsThatAnswersLieOutsideOfAreAProblem() throws Exception {
        try (var project = frame("children")) {
            var year = variable(project, "review.publication_year");
            project.act(
                    Project.PROGRAM,
                    "Answer",
                    edit -> {
                        long coder = edit.coders().add("Anna").id();
                        long review = edit.reviews().add("DHR01", "One");
                        return edit.answers()
                                .set(
                                        year.id(),
                                        review,
                                        0,
                                        coder,
                                        new AnswerValue.Number(BigDecimal.valueOf(2017), ""),
                                        false);
                    });
            String head = "level,key,type,minimum,maximum\nreview,publication_year,number,";
            var plan = plan(project, head + "1990,2000\n");
            assertThat(plan.changed()).isEmpty();
            assertThat(plan.plan().changes()).isEmpty();
            assertThat(plan.problems())
                    .singleElement()
                    .satisfies(p ->
                            assertThat(p.words()).contains("1 of its answers", "1990 to 2000"));
            assertThat(plan(project, head + "2017,2030\n").changed()).hasSize(1);
        }
    }

    @Test
    void whatDoesNotFitIsNamedWithItsLine() throws Exception {
        try (var project = frame("blank")) {
            var plan =
                    plan(
                            project,
                            """
                            level,key,name,type,required,minimum,maximum,category
                            revue,a,A,text,,,,
                            review,B!,B,text,,,,
                            review,c,C,text,,,,One
                            review,d,D,number,,9,1,
                            review,e,E,category,maybe,,,
                            review,f,F,category,,,,Not known
                            review,f,F,category,,,,Known
                            review,f,F,category,,,,known
                            """);
            assertThat(plan.problems())
                    .extracting(p -> p.line())
                    .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 7L);
            assertThat(plan.made()).containsExactly("review.f");
        }
    }

    @Test
    void aTypeIsNotChangedWhereAnAnswerCouldNotBeCarried() throws Exception {
        try (var project = frame("children")) {
            var place = variable(project, "review.place");
            project.act(
                    Project.PROGRAM,
                    "Answer",
                    edit -> {
                        long coder = edit.coders().add("Anna").id();
                        long review = edit.reviews().add("DHR01", "One");
                        return edit.answers()
                                .set(
                                        place.id(),
                                        review,
                                        0,
                                        coder,
                                        new AnswerValue.Text("Northtown"),
                                        false);
                    });
            var plan = plan(project, "level,key,type\nreview,place,number\n");
            assertThat(plan.problems())
                    .singleElement()
                    .satisfies(p ->
                            assertThat(p.words()).contains("1 of its answers cannot be carried"));
            assertThat(plan.plan().changes()).isEmpty();
            assertThat(project.snapshot().answers().getFirst().evidence()).isEqualTo(Ids.NONE);
        }
    }

    @Test
    void aWorkbookMadeByHandIsReadWithItsNumbers() throws Exception {
        Path file = folder.resolve("hand.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("My fields");
            var header = sheet.createRow(0);
            var row = sheet.createRow(2);
            var names = List.of("Level", "Key", "Type", "Minimum", "Maximum", "Required");
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            row.createCell(0).setCellValue("Victim");
            row.createCell(1).setCellValue("height");
            row.createCell(2).setCellValue("Number");
            row.createCell(3).setCellValue(0.5);
            row.createCell(4).setCellFormula("2+1");
            row.createCell(5).setCellValue(true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        try (var project = frame("blank")) {
            var plan = TemplateImport.plan(project.snapshot(), read(file), new TemplateRuleCheck());
            assertThat(plan.problems()).isEmpty();
            apply(project, plan);
            var height = variable(project, "victim.height");
            assertThat(height.minimum()).isEqualTo(0.5);
            assertThat(height.maximum()).isEqualTo(3.0);
            assertThat(height.required()).isTrue();
            assertThat(height.name()).isEqualTo("height");
        }
    }

    @Test
    void aFileThatIsNoTemplateIsRefusedInWords() throws Exception {
        Path text = Files.writeString(folder.resolve("a.xlsx"), "no workbook at all");
        Path other = Files.writeString(folder.resolve("b.csv"), "document,quote\na,b\n");
        assertThat(TemplateFile.read(text))
                .isInstanceOfSatisfying(
                        TemplateFile.Unreadable.class,
                        u -> assertThat(u.reason()).contains("no workbook"));
        assertThat(TemplateFile.read(other))
                .isInstanceOfSatisfying(
                        TemplateFile.Unreadable.class,
                        u -> assertThat(u.reason()).contains("no column level"));
        assertThat(TemplateFile.read(folder.resolve("none.csv")))
                .isInstanceOf(TemplateFile.Unreadable.class);
        assertThat(TemplateFile.read(folder.resolve("none.xlsx")))
                .isInstanceOf(TemplateFile.Unreadable.class);
    }
}
