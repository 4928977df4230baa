package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.domain.DocumentRole;
import org.postil.project.PlainText;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What is found are the words that readers see, however the file writes them. */
class SeenWordsTest {
    private static final String TEXT =
            "The in\u00ADfor\u00ADmation was di\uFB03cult to \uFB01nd in the of\uFB01ce. "
                    + "A cafe\u0301 owner and another caf\u00E9 said that zero\u200Bwidth counts,"
                    + " as does join\u200Der and \uFB06op. Plain information came last.";

    @TempDir Path folder;
    private Program program;
    private Path project;

    /** As a colleague's file may bring it: our own import leaves soft hyphens out. */
    @BeforeEach
    void aProjectWithOneText() {
        project = folder.resolve("p.postil");
        Path home = folder.resolve("home");
        program = new Program(home);
        var made = new Projects(new UserHome(home), Clock.systemUTC()).create(project, edit -> {});
        try (var opened = ((ProjectResult.Opened) made).project()) {
            var text = PlainText.of(TEXT);
            opened.act(
                    Project.PROGRAM,
                    "Import R1",
                    edit ->
                            edit.documents()
                                    .add(
                                            edit.reviews().add("R1", "R1"),
                                            "R1.txt",
                                            "R1",
                                            DocumentRole.OVERVIEW_REPORT,
                                            text));
        }
    }

    /** What stands in the stored text where the hits are. */
    private List<String> found(String query) {
        var out = new ArrayList<String>();
        var hits = program.run(Program.asJson("search", project, query)).exits(0).json();
        hits.get("hits")
                .forEach(hit ->
                        out.add(TEXT.substring(hit.get("start").asInt(), hit.get("end").asInt())));
        assertThat(hits.get("total").asInt()).isEqualTo(out.size());
        return out;
    }

    @Test
    void softHyphensAndSpacesWithoutWidthPartNoWordAndStayInTheText() {
        assertThat(found("information")).containsExactly("in\u00ADfor\u00ADmation", "information");
        assertThat(found("infor*")).containsExactly("in\u00ADfor\u00ADmation", "information");
        assertThat(found("\"the information was\""))
                .containsExactly("The in\u00ADfor\u00ADmation was");
        assertThat(found("zerowidth")).containsExactly("zero\u200Bwidth");
        assertThat(found("joiner")).containsExactly("join\u200Der");
    }

    @Test
    void ligaturesAreTheirLetters() {
        assertThat(found("difficult")).containsExactly("di\uFB03cult");
        assertThat(found("\"find in the office\"")).containsExactly("\uFB01nd in the of\uFB01ce");
        assertThat(found("stop")).containsExactly("\uFB06op");
    }

    @Test
    void accentsAreOverlookedHoweverTheyAreWritten() {
        assertThat(found("cafe")).containsExactly("cafe\u0301", "caf\u00E9");
        assertThat(found("caf\u00E9")).hasSize(2);
    }

    @Test
    void aQueryThatWasCopiedFromATextFindsItAgain() {
        assertThat(found("in\u00ADfor\u00ADmation")).hasSize(2);
        assertThat(found("di\uFB03cult")).containsExactly("di\uFB03cult");
    }
}
