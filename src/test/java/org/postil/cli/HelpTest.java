package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The help of each command names everything that the contract lets one write there. */
class HelpTest {
    private static final Map<String, List<String>> PARAMETERS =
            Map.ofEntries(
                    Map.entry("demo", List.of("DIR")),
                    Map.entry(
                            "new",
                            List.of("P", "--frame", "--coder", "children", "homeoffice", "blank")),
                    Map.entry("import", List.of("P", "PATH", "--coder", "--format")),
                    Map.entry("text", List.of("P", "--document", "--format")),
                    Map.entry(
                            "code",
                            List.of(
                                    "P",
                                    "CODINGS.csv",
                                    "--coder",
                                    "--create",
                                    "--format",
                                    "document",
                                    "quote",
                                    "codes",
                                    "agencies",
                                    "kind",
                                    "section",
                                    "occurrence",
                                    "in_scope")),
                    Map.entry(
                            "extract",
                            List.of(
                                    "P",
                                    "ANSWERS.csv",
                                    "--coder",
                                    "--format",
                                    "review",
                                    "person",
                                    "roles",
                                    "primary",
                                    "variable",
                                    "value",
                                    "missing")),
                    Map.entry("read", List.of("P", "REVIEW", "--coder", "--all", "--format")),
                    Map.entry(
                            "assign",
                            List.of(
                                    "P",
                                    "REVIEW",
                                    "--coder",
                                    "--all",
                                    "--share",
                                    "--seed",
                                    "--remove",
                                    "--format")),
                    Map.entry(
                            "package",
                            List.of(
                                    "P",
                                    "OUT.postil",
                                    "--for",
                                    "--again",
                                    "--originals",
                                    "--passphrase",
                                    "--passphrase-file",
                                    "--format")),
                    Map.entry("seal", List.of("FILE", "OUT", "--passphrase", "--passphrase-file")),
                    Map.entry(
                            "unseal", List.of("FILE", "OUT", "--passphrase", "--passphrase-file")),
                    Map.entry(
                            "merge",
                            List.of(
                                    "P",
                                    "OTHER.postil",
                                    "--dry-run",
                                    "--conflicts",
                                    "--ours",
                                    "--theirs",
                                    "--code",
                                    "--show",
                                    "--coder",
                                    "--passphrase",
                                    "--passphrase-file",
                                    "--format",
                                    "later")),
                    Map.entry(
                            "agreement",
                            List.of(
                                    "P",
                                    "--unit",
                                    "review",
                                    "recommendation",
                                    "paragraph",
                                    "sentence",
                                    "character",
                                    "unitizing",
                                    "--of",
                                    "variables",
                                    "--read-by",
                                    "--out",
                                    "FILE.xlsx",
                                    "FILE.docx",
                                    "--matrix",
                                    "--categories",
                                    "--positive",
                                    "--spans",
                                    "--begin",
                                    "--length",
                                    "--coders",
                                    "--draws",
                                    "--seed",
                                    "--format",
                                    "unit,CODER,CODER",
                                    "weight",
                                    "coder,start,end,code")),
                    Map.entry("undo", List.of("P", "--steps", "--format")),
                    Map.entry("redo", List.of("P", "--steps", "--format")),
                    Map.entry("history", List.of("P", "--format")),
                    Map.entry(
                            "tally",
                            List.of(
                                    "P",
                                    "--rows",
                                    "--columns",
                                    "--unit",
                                    "--where",
                                    "--coder",
                                    "--missing",
                                    "--person",
                                    "--link",
                                    "--percent",
                                    "--decimals",
                                    "--groups",
                                    "--evidence",
                                    "--format",
                                    "any",
                                    "final",
                                    "is missing",
                                    "count(child)")),
                    Map.entry(
                            "search",
                            List.of(
                                    "P",
                                    "QUERY",
                                    "--exact",
                                    "--stem",
                                    "--within",
                                    "--where",
                                    "--code",
                                    "--agency",
                                    "--inside",
                                    "--role",
                                    "--coder",
                                    "--order",
                                    "--limit",
                                    "--from",
                                    "--format",
                                    "AND",
                                    "OR",
                                    "NOT",
                                    "NEAR")),
                    Map.entry("codebook", List.of("P", "OUT")),
                    Map.entry("template", List.of("P", "OUT", "--import", "--dry-run", "--format")),
                    Map.entry("export", List.of("P", "OUT", "--coder")),
                    Map.entry("sample", List.of("P", "OUT", "--coder", "--format")),
                    Map.entry("tables", List.of("P", "--out", "--files", "--list", "--format")),
                    Map.entry("check", List.of("P", "--publish", "--format")),
                    Map.entry("check-table", List.of("P", "FILE", "--format")),
                    Map.entry("bench", List.of("DIR", "--only")));

    @TempDir Path folder;

    private String help(String... command) {
        return new Program(folder).run((Object[]) command).exits(0).out();
    }

    @TestFactory
    Stream<DynamicTest> theHelpOfACommandNamesItsParameters() {
        return PARAMETERS.entrySet().stream()
                .map(command ->
                        DynamicTest.dynamicTest(
                                command.getKey(),
                                () -> names(command.getKey(), command.getValue())));
    }

    private void names(String command, List<String> parameters) {
        var help = help(command, "--help");
        for (String parameter : parameters) {
            assertThat(help)
                    .as(parameter)
                    .containsPattern("(?<![\\w-])" + Pattern.quote(parameter) + "(?![\\w-])");
        }
        // every option has a line of its own that says something
        var options = Pattern.compile("--[a-z]+(-[a-z]+)*").matcher(help);
        while (options.find()) {
            assertThat(help)
                    .as("what %s means", options.group())
                    .containsPattern(
                            "(?m)^ +(-\\w, )?" + options.group() + "(=\\S+)?\\s+\\S[^\\n]{5,}");
        }
        assertThat(help(("help " + command).split(" "))).isEqualTo(help);
    }

    @Test
    void everyCommandThatIsListedIsInTheTableAbove() {
        var help = help("--help");
        var listed =
                help.substring(help.indexOf("Commands:"))
                        .lines()
                        .skip(1)
                        .takeWhile(line -> !line.isBlank())
                        .filter(line -> line.matches("  [a-z].*"))
                        .map(line -> line.strip().split(" ", 2)[0])
                        .filter(command -> !command.equals("help"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .as("a new command needs its parameters here")
                .isEqualTo(new TreeSet<>(PARAMETERS.keySet()));
    }

    @Test
    void theOverviewSaysAWholeSentenceOfEachCommand() {
        var help = help("--help");
        var told = new StringBuilder();
        help.substring(help.indexOf("Commands:"))
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .forEach(line ->
                        told.append(line.matches("  [a-z].*") ? "\n" : " ").append(line.strip()));
        assertThat(told.toString().strip().lines())
                .filteredOn(line -> !line.startsWith("help "))
                .allMatch(line -> line.endsWith("."));
    }
}
