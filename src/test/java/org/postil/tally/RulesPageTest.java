package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Every example on the manual's page of rules and conditions can be written as it stands. */
class RulesPageTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```(\\w+) ?(\\w*)\\n(.*?)\\n```", Pattern.DOTALL);

    private record Example(String kind, String level, String text) {}

    private static List<Example> examples() throws IOException {
        var result = new ArrayList<Example>();
        var page = Files.readString(Path.of("src/site/markdown/rules.md"));
        var found = EXAMPLE.matcher(page);
        while (found.find()) {
            result.add(new Example(found.group(1), found.group(2), found.group(3)));
        }
        return result;
    }

    private static StudyBuilder study() {
        var study = new StudyBuilder();
        long theme = study.facet("theme", "Theme");
        study.code(theme, 0, "T1", "Training");
        study.code(study.facet("agency", "Agency"), 0, null, "Police");
        study.coder("Ann");
        study.variable(Level.REVIEW, "homicide_type", Type.CATEGORY, "IPH", "AFH", "Suicide");
        study.variable(Level.REVIEW, "type_found", Type.CATEGORY, "IPH", "AFH");
        study.variable(Level.REVIEW, "type_reported", Type.CATEGORY, "IPH", "Suicide");
        study.variable(Level.VICTIM, "sex", Type.CATEGORY, "Female", "Male");
        study.variable(Level.VICTIM, "age", Type.NUMBER);
        study.variable(Level.CHILD, "age", Type.NUMBER);
        return study;
    }

    @Test
    void everyExampleOnThePageIsUnderstood() throws IOException {
        var examples = examples();
        assertThat(examples).hasSizeGreaterThan(12);
        for (Example example : examples) {
            var study = study();
            Parsed<?> parsed =
                    switch (example.kind()) {
                        case "rule" -> rule(study, example);
                        case "condition" -> Conditions.parse(example.text(), study.snapshot());
                        default -> throw new AssertionError(example.kind());
                    };
            if (parsed instanceof Parsed.Error<?> error) {
                throw new AssertionError(error.pointing(example.text()));
            }
        }
    }

    private static Parsed<?> rule(StudyBuilder study, Example example) {
        var level = Level.valueOf(example.level().toUpperCase(Locale.ROOT));
        var variable = study.derived(level, "example", example.text());
        Snapshot snapshot = study.snapshot();
        return DerivedRules.parse(example.text(), variable, snapshot);
    }
}
