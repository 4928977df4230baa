package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RunningLinesTest {
    private static final int PAGES = 12;

    private static RunningLines.Line at(float distance, String text) {
        return new RunningLines.Line(text, distance);
    }

    private static List<RunningLines.Found> found(List<List<RunningLines.Line>> bottoms) {
        var pages = new ArrayList<RunningLines.PageEdges>();
        bottoms.forEach(lines -> pages.add(new RunningLines.PageEdges(List.of(), lines)));
        return RunningLines.in(pages);
    }

    private static List<Integer> taken(java.util.function.IntFunction<String> line) {
        var bottoms = new ArrayList<List<RunningLines.Line>>();
        for (int page = 0; page < PAGES; page++) {
            String words = "body " + "abcdefghijklmnop".charAt(page) + " text";
            String text = line.apply(page);
            bottoms.add(
                    text.isEmpty() ? List.of(at(90, words)) : List.of(at(30, text), at(90, words)));
        }
        return found(bottoms).stream().map(RunningLines.Found::bottom).toList();
    }

    @Test
    void pageNumbersInAllTheirDressesAreFurniture() {
        for (String dress :
                List.of("%d", "Page %d", "Page %d of 12", "%d | P a g e", "- %d -", "%d of 12")) {
            assertThat(taken(page -> dress.formatted(page + 1))).as(dress).containsOnly(1);
        }
    }

    @Test
    void aFirstPageWithoutFooterAndNumbersFromAnotherStartDoNotMatter() {
        assertThat(taken(page -> page == 0 ? "" : String.valueOf(page + 40)))
                .startsWith(0, 1, 1)
                .endsWith(1);
    }

    @Test
    void evenAndOddPagesMayDiffer() {
        assertThat(taken(page -> page % 2 == 0 ? page + 1 + " Ashmere" : "DHR " + (page + 1)))
                .containsOnly(1);
    }

    @Test
    void numbersThatDoNotCountThePagesAreText() {
        assertThat(taken(page -> "In " + (1990 + page * page) + " he moved")).containsOnly(0);
    }

    @Test
    void linesThatDifferAreText() {
        assertThat(taken(page -> "line " + "abcdefghijklmnop".charAt(page))).containsOnly(0);
    }

    @Test
    void aLineAboveTextIsNeverFurniture() {
        var bottoms = new ArrayList<List<RunningLines.Line>>();
        for (int page = 0; page < PAGES; page++) {
            bottoms.add(
                    List.of(
                            at(60, "words " + "abcdefghijklmnop".charAt(page)),
                            at(90, "The same words")));
        }
        assertThat(found(bottoms)).extracting(RunningLines.Found::bottom).containsOnly(0);
    }

    @Test
    void aFooterOfThreeLinesIsTakenOutWhole() {
        var bottoms = new ArrayList<List<RunningLines.Line>>();
        for (int page = 0; page < PAGES; page++) {
            bottoms.add(
                    List.of(
                            at(20, String.valueOf(page + 1)),
                            at(32, "Version 3"),
                            at(44, "Ashmere Community Safety Partnership"),
                            at(90, "body " + "abcdefghijklmnop".charAt(page))));
        }
        assertThat(found(bottoms)).extracting(RunningLines.Found::bottom).containsOnly(3);
    }
}
