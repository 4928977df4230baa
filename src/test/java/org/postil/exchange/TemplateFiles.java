package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.extraction.TemplateEntry;
import org.postil.extraction.TemplateImport;
import org.postil.extraction.TemplateWriter;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Template files and the real project files they go out of and into. */
abstract class TemplateFiles {
    @TempDir Path folder;

    /** How many files there are, for their names. */
    int made;

    Project project(Consumer<Edit> filling) {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .create(folder.resolve("p" + made++ + ".postil"), filling);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return ((ProjectResult.Opened) result).project();
    }

    Project frame(String key) {
        return project(edit -> FrameApplication.apply(Frames.find(key).orElseThrow(), edit));
    }

    static List<TemplateEntry> read(Path file) {
        assertThat(TemplateFile.read(file)).isInstanceOf(TemplateFile.Read.class);
        return ((TemplateFile.Read) TemplateFile.read(file)).entries();
    }

    TemplateImport plan(Project project, String csv) throws Exception {
        Path file = Files.writeString(folder.resolve("i" + made++ + ".csv"), csv);
        return TemplateImport.plan(project.snapshot(), read(file), new TemplateRuleCheck());
    }

    static void apply(Project project, TemplateImport plan) {
        project.act(
                Project.PROGRAM,
                plan.plan().label(),
                edit -> TemplateWriter.write(edit, plan.plan()));
    }
}
