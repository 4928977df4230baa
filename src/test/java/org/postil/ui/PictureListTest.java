package org.postil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The pictures that every release has; runs after they were taken (./mvnw -Pscreenshots verify).
 */
@Tag("picture-list")
class PictureListTest {
    private static final Path LIST = Path.of("src/test/resources/pictures.txt");

    private static List<String> listed() {
        try {
            return Files.readAllLines(LIST).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, (line + " ").indexOf(' ')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachIsThereShowsSomethingAndDiffersBetweenLightAndDark() {
        return listed().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> Pictures.checkTaken(name)));
    }

    @Test
    void noneWasTakenThatIsNotListed() throws IOException {
        var taken = new TreeSet<String>();
        try (var files = Files.list(Pictures.FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-2x-light.png"))
                    .map(name -> name.replace("-2x-light.png", ""))
                    .forEach(taken::add);
        }
        assertThat(listed()).containsAll(taken);
    }
}
