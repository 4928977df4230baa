package org.postil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The walls between the packages. Each failure says how to repair it. */
@AnalyzeClasses(packages = "org.postil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.postil";

    /**
     * What each package may use of ours, besides itself. A package that is not listed is an error.
     */
    private static final Map<String, List<String>> MAY_USE = allowed();

    private static Map<String, List<String>> allowed() {
        var map = new TreeMap<String, List<String>>();
        map.put("domain", List.of());
        map.put("task", List.of("domain"));
        for (String pure : List.of("tally", "agreement", "importing", "pages", "project")) {
            map.put(pure, List.of("domain", "task"));
        }
        var onProject = List.of("project", "domain", "task");
        map.put("codebook", onProject);
        map.put("extraction", with(onProject, "coding"));
        map.put("coding", with(onProject, "codebook"));
        map.put("search", with(onProject, "tally"));
        map.put("tables", with(onProject, "tally"));
        map.put("charts", List.of("domain", "task", "tally"));
        map.put("audit", with(onProject, "codebook", "coding", "extraction", "tally", "tables"));
        map.put("compare", with(onProject, "agreement"));
        map.put("merge", with(onProject, "codebook", "coding", "extraction"));
        map.put(
                "exchange",
                with(
                        onProject,
                        "importing",
                        "codebook",
                        "extraction",
                        "tally",
                        "agreement",
                        "compare",
                        "coding",
                        "tables",
                        "charts",
                        "audit",
                        "merge"));
        var features =
                List.of(
                        "tally",
                        "agreement",
                        "compare",
                        "importing",
                        "pages",
                        "codebook",
                        "coding",
                        "extraction",
                        "search",
                        "tables",
                        "charts",
                        "audit",
                        "merge",
                        "exchange");
        map.put("study", with(onProject, features.toArray(String[]::new)));
        map.put("bench", with(map.get("study"), "study", "ui"));
        map.put("cli", with(map.get("study"), "study", "bench"));
        map.put("ui", with(map.get("study"), "study"));
        return map;
    }

    private static List<String> with(List<String> base, String... more) {
        var all = new ArrayList<>(base);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    @ArchTest
    static void packagesUseOnlyWhatTheyMay(JavaClasses classes) {
        for (var entry : MAY_USE.entrySet()) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + entry.getKey() + "..")
                    .should()
                    .dependOnClassesThat(oursOutside(with(entry.getValue(), entry.getKey())))
                    .because(
                            entry.getKey()
                                    + " may use of ours only "
                                    + entry.getValue()
                                    + ". To repair: move the class to where both sides may reach it"
                                    + " (a record to domain), hand the value in as an argument, or"
                                    + " let the caller, or Wiring, put the two together.")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static void everyPackageIsListed(JavaClasses classes) {
        for (JavaClass type : classes) {
            String name = type.getPackageName();
            if (!name.equals(ROOT) && !MAY_USE.containsKey(top(name))) {
                throw new AssertionError(
                        name
                                + " is not listed in ArchitectureTest.MAY_USE. To repair: say there"
                                + " what it may use, or put the class into the package it belongs"
                                + " to.");
            }
        }
    }

    private static DescribedPredicate<JavaClass> oursOutside(List<String> packages) {
        return DescribedPredicate.describe(
                "of ours outside " + packages,
                type ->
                        (type.getPackageName().equals(ROOT)
                                        || type.getPackageName().startsWith(ROOT + "."))
                                && !packages.contains(top(type.getPackageName())));
    }

    private static String top(String name) {
        String rest = name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    @ArchTest
    static final ArchRule sqlOnlyInProject =
            only("..project..")
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..")
                    .because("SQL lives in the stores. To repair: add a method to a *Store class.");

    @ArchTest
    static final ArchRule tikaOnlyInImporting =
            only("..importing..")
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.tika..")
                    .because("files are read in importing. To repair: add a FormatReader there.");

    @ArchTest
    static final ArchRule poiOnlyInImportingAndExchange =
            only("..importing..", "..exchange..")
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.poi..")
                    .because(
                            "office files are read in importing and written in exchange. To repair:"
                                    + " move the code there and hand records over.");

    @ArchTest
    static final ArchRule pdfBoxOnlyWherePdfsAreReadOrMade =
            only("..importing..", "..pages..", "..bench..")
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
                    .because(
                            "PDFs are read in importing, shown by pages and made by bench. To"
                                    + " repair: move the code there and hand records over.");

    @ArchTest
    static final ArchRule chartLibraryOnlyInCharts =
            only("..charts..")
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jfree..", "org.apache.batik..")
                    .because(
                            "charts are drawn in charts, and nobody waits for the library who draws"
                                    + " none. To repair: ask ChartFiles for the picture.");

    @ArchTest
    static final ArchRule picocliOnlyInCli =
            only("..cli..")
                    .dependOnClassesThat()
                    .resideInAnyPackage("picocli..")
                    .because("arguments are parsed in cli. To repair: pass plain values on.");

    @ArchTest
    static final ArchRule fxOnlyInUi =
            only("..ui..")
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                    .because(
                            "everything but the window runs without a toolkit. To repair: move the"
                                    + " code to ui, or return plain values.");

    @ArchTest
    static final ArchRule noNodesInViewModels =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                    .because(
                            "a view model is tested without a toolkit. To repair: give it a"
                                    + " property (javafx.beans) and let the view bind its nodes to"
                                    + " it.");

    /** What the parts of the kit may use of ui; what is not listed here is a feature. */
    private static final Map<String, List<String>> KIT =
            Map.of(
                    "i18n", List.of(),
                    "theme", List.of(),
                    "task", List.of("i18n"),
                    "control", List.of("theme", "i18n"),
                    "dialog", List.of("control", "theme", "i18n"),
                    "page", List.of("control", "theme", "i18n", "task"),
                    "facsimile", List.of("page", "control", "theme", "i18n", "task"),
                    "nav", List.of("dialog", "control", "theme", "i18n", "task"),
                    "note", List.of("nav", "control", "theme", "i18n", "task"),
                    "filter", List.of("nav", "control", "theme", "i18n", "task"));

    @ArchTest
    static void screensMeetInTheShellOnly(JavaClasses classes) {
        var parts = new TreeSet<String>();
        for (JavaClass type : classes) {
            if (type.getPackageName().startsWith(ROOT + ".ui.")) {
                parts.add(uiPart(type.getPackageName()));
            }
        }
        for (String part : parts) {
            if (!part.equals("shell")) {
                var may = new ArrayList<>(KIT.getOrDefault(part, List.copyOf(KIT.keySet())));
                may.add(part);
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".ui." + part + "..")
                        .should()
                        .dependOnClassesThat(uiOutside(may))
                        .because(
                                "ui."
                                        + part
                                        + " may use of ui only "
                                        + may
                                        + ". To repair: go to another screen through"
                                        + " Navigator.go(Destination), share a control through"
                                        + " ui.control, and let ui.shell.Screens put them"
                                        + " together.")
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }
    }

    private static DescribedPredicate<JavaClass> uiOutside(List<String> parts) {
        return DescribedPredicate.describe(
                "of ui outside " + parts,
                type ->
                        type.getPackageName().startsWith(ROOT + ".ui.")
                                && !parts.contains(uiPart(type.getPackageName())));
    }

    private static String uiPart(String name) {
        String rest = name.substring((ROOT + ".ui.").length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    @ArchTest
    static final ArchRule thePageKnowsNothingOfWhatIsMarked =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".ui.page..")
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "of ours besides domain and words",
                                    type ->
                                            type.getPackageName().startsWith(ROOT + ".")
                                                    && !type.getPackageName()
                                                            .startsWith(ROOT + ".domain")
                                                    && !type.getPackageName()
                                                            .startsWith(ROOT + ".ui.i18n")
                                                    && !type.getPackageName()
                                                            .startsWith(ROOT + ".ui.page")))
                    .because(
                            "ui.page serves every screen that shows text. To repair: hand it a"
                                    + " Mark or PageText, and be told through PageActions.");

    private static final List<String> FACSIMILE_MAY_USE =
            List.of(
                    ROOT + ".domain",
                    ROOT + ".pages",
                    ROOT + ".ui.facsimile",
                    ROOT + ".ui.page",
                    ROOT + ".ui.control",
                    ROOT + ".ui.theme",
                    ROOT + ".ui.i18n");

    @ArchTest
    static final ArchRule theFacsimileKnowsNothingOfWhatIsMarked =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".ui.facsimile..")
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "of ours besides domain, pages and the kit",
                                    type ->
                                            type.getPackageName().startsWith(ROOT + ".")
                                                    && !FACSIMILE_MAY_USE.contains(
                                                            type.getPackageName())))
                    .because(
                            "ui.facsimile serves every screen that shows pages. To repair: hand it"
                                    + " a Mark or Span, and be told through FacsimileActions.");

    @ArchTest
    static final ArchRule noNetwork =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.net.Socket")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.net.URLConnection")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..")
                    .because(
                            "Postil works offline and holds sensitive material. To repair: do"
                                    + " without.");

    @ArchTest
    static final ArchRule standardStreamsOnlyInTheEntry =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT)
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because(
                            "commands print through Console, everything else returns values. To"
                                    + " repair: return what you wanted to print.");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching(ROOT + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "a cycle means two packages are one. To repair: move what both need"
                                    + " down.");

    private static ClassesShould only(String... packages) {
        return noClasses().that().resideOutsideOfPackages(packages).should();
    }
}
