package org.postil.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The messages and the code agree: what is missing and what is left over is told with its repair.
 */
class WordsTest {
    private static final Path MESSAGES =
            Path.of("src/main/resources/org/postil/ui/i18n/messages.properties");
    private static final Path CODE = Path.of("src/main/java/org/postil/ui");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9_]+)+)\"");
    private static final Pattern ASKED = Pattern.compile("Words\\s*\\.of\\(\\s*\"([^\"]+)\"");

    private static final Properties BUNDLE = new Properties();
    private static final Set<String> LITERALS = new TreeSet<>();
    private static final Set<String> WANTED = new TreeSet<>();

    @BeforeAll
    static void read() throws IOException {
        try (var in = Files.newBufferedReader(MESSAGES)) {
            BUNDLE.load(in);
        }
        try (var files = Files.walk(CODE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                LITERAL.matcher(source).results().forEach(m -> LITERALS.add(m.group(1)));
                ASKED.matcher(source).results().forEach(m -> WANTED.add(m.group(1)));
            }
        }
    }

    private static Set<String> keys() {
        return new TreeSet<>(BUNDLE.stringPropertyNames());
    }

    /** A key whose end is a value's name: Words.of("reviews.role_" + role.key()). */
    private static boolean isBegun(String key) {
        return key.endsWith("_");
    }

    @Test
    void everyKeyThatIsAskedForHasWords() {
        var missing = new TreeSet<>(WANTED);
        missing.removeAll(keys());
        missing.removeIf(key -> isBegun(key) && keys().stream().anyMatch(k -> k.startsWith(key)));
        assertThat(missing)
                .as(
                        "put into messages.properties, in the feature's part:\n%s",
                        missing.stream().map(k -> k + "=").collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void noWordsAreLeftOver() {
        var unused = keys();
        unused.removeAll(LITERALS);
        unused.removeAll(WANTED);
        unused.removeIf(
                key -> WANTED.stream().anyMatch(begun -> isBegun(begun) && key.startsWith(begun)));
        assertThat(unused).as("take these lines out of messages.properties").isEmpty();
    }

    @Test
    void everyTextIsAFormatThatCanBeFilledIn() {
        var broken = new ArrayList<String>();
        for (String key : keys()) {
            String text = BUNDLE.getProperty(key);
            if (text.contains("{0")) {
                try {
                    new MessageFormat(text).format(new Object[] {2, 3});
                } catch (IllegalArgumentException e) {
                    broken.add(key + ": " + e.getMessage());
                }
                if (text.replace("''", "").contains("'")) {
                    broken.add(key + ": write '' for an apostrophe, or use \u2019");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void numbersAreSpokenRightly() {
        assertThat(List.of(0, 1, 2000).stream().map(n -> Words.of("history.count", n)).toList())
                .containsExactly("no steps", "1 step", "2,000 steps");
    }
}
