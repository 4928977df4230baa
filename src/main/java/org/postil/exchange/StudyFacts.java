package org.postil.exchange;

import org.postil.project.Project;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What a workbook says of where it comes from.
 *
 * @param study name of the project's file without its ending
 * @param at when it was written
 * @param schema version of the project file's schema
 */
public record StudyFacts(String study, ZonedDateTime at, int schema) {
    public static StudyFacts of(Project project, Clock clock) {
        String name = project.path().getFileName().toString();
        return new StudyFacts(
                name.replaceFirst("\\.postil$", ""),
                ZonedDateTime.now(clock.withZone(ZoneId.systemDefault())),
                Project.schemaVersion());
    }

    /** The version of the program, as in its jar. */
    String program() {
        String version = StudyFacts.class.getPackage().getImplementationVersion();
        return version == null ? "(from the build)" : version;
    }
}
