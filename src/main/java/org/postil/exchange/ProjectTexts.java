package org.postil.exchange;

import org.postil.domain.TextLayout;
import org.postil.project.Project;

import java.util.Optional;

/** The texts of an open project, read when they are asked for. */
public record ProjectTexts(Project project) implements StudyTexts {
    @Override
    public Optional<String> text(long version) {
        return project.text(version);
    }

    @Override
    public Optional<TextLayout> layout(long version) {
        return project.layout(version);
    }
}
