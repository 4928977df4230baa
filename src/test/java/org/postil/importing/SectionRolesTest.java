package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.ParagraphKind;

import java.util.ArrayList;
import java.util.List;

/**
 * Headings as published reviews print them. "# " marks a heading of level 1, "## " one of level 2.
 */
class SectionRolesTest {
    private static final String PROSE =
            "The panel heard from seven organisations, met on four occasions and asked each for an"
                    + " account of what was known at the time.";

    /** One line per paragraph: text -> role. */
    private static List<String> roles(String... lines) {
        var drafts = new ArrayList<DraftParagraph>();
        for (var line : lines) {
            int level = line.startsWith("## ") ? 2 : line.startsWith("# ") ? 1 : 0;
            var text = level == 0 ? line : line.substring(level + 1);
            drafts.add(
                    DraftParagraph.of(
                            text.equals("..") ? PROSE : text,
                            level > 0 ? ParagraphKind.HEADING : ParagraphKind.BODY,
                            level));
        }
        return SectionRoles.of(drafts).stream().map(r -> r.key()).toList();
    }

    @Test
    void aReportWithAllItsParts() {
        assertThat(
                        roles(
                                "Domestic homicide review",
                                "# Contents",
                                "Executive summary 2",
                                "1. Introduction 4",
                                "2. Recommendations 20",
                                "Appendix 1 30",
                                "# EXECUTIVE SUMMARY",
                                "..",
                                "## Recommendations",
                                "(1) The police should.",
                                "# 1. Introduction",
                                "..",
                                "# 2. Recommendations",
                                "..",
                                "## Local recommendations",
                                "..",
                                "# APPENDIX 1: ACTION PLAN",
                                "..",
                                "## Recommendations",
                                "..",
                                "# Appendix 2: Glossary",
                                ".."))
                .containsExactly(
                        "main",
                        "contents",
                        "contents",
                        "contents",
                        "contents",
                        "contents",
                        "summary",
                        "summary",
                        "summary",
                        "summary",
                        "main",
                        "main",
                        "recommendations",
                        "recommendations",
                        "recommendations",
                        "recommendations",
                        "action_plan",
                        "action_plan",
                        "action_plan",
                        "action_plan",
                        "appendix",
                        "appendix");
    }

    @Test
    void headingsInsideTheContentsSwitchNothing() {
        assertThat(
                        roles(
                                "# Table of contents",
                                "# Executive summary",
                                "# Introduction",
                                "# Recommendations",
                                "# Appendix A: Terms of reference",
                                "# Executive summary",
                                "..",
                                "# Introduction",
                                "..",
                                "# Recommendations",
                                "..",
                                "# Appendix A: Terms of reference",
                                ".."))
                .containsExactly(
                        "contents",
                        "contents",
                        "contents",
                        "contents",
                        "contents",
                        "summary",
                        "summary",
                        "main",
                        "main",
                        "recommendations",
                        "recommendations",
                        "appendix",
                        "appendix");
    }

    @Test
    void aSummaryWithItsOwnNumbersEndsWhereTheLongerCountBegins() {
        assertThat(
                        roles(
                                "# Executive summary",
                                "# 1. The review process",
                                "..",
                                "# 2. Recommendations",
                                "..",
                                "# 1. Introduction",
                                "..",
                                "# 2. Background",
                                "..",
                                "# 3. Recommendations",
                                ".."))
                .containsExactly(
                        "summary",
                        "summary",
                        "summary",
                        "summary",
                        "summary",
                        "main",
                        "main",
                        "main",
                        "main",
                        "recommendations",
                        "recommendations");
    }

    @Test
    void aSummaryThatIsANumberedSectionEndsWithTheNextNumber() {
        assertThat(
                        roles(
                                "# 1. Executive summary",
                                "..",
                                "## Recommendations",
                                "..",
                                "# 2. Introduction",
                                ".."))
                .containsExactly("summary", "summary", "summary", "summary", "main", "main");
    }

    @Test
    void withoutNumbersAndContentsTheLevelsTell() {
        assertThat(
                        roles(
                                "# Executive Summary",
                                "..",
                                "## Key events",
                                "..",
                                "# Recommendations",
                                "..",
                                "# Introduction",
                                ".."))
                .containsExactly(
                        "summary", "summary", "summary", "summary", "summary", "summary", "main",
                        "main");
    }

    @Test
    void recommendationsEndWithTheNextSectionOfTheirLevel() {
        assertThat(
                        roles(
                                "# Section 12: Recommendations",
                                "..",
                                "## Police",
                                "..",
                                "# Section 13: Closing words",
                                ".."))
                .containsExactly(
                        "recommendations",
                        "recommendations",
                        "recommendations",
                        "recommendations",
                        "main",
                        "main");
    }

    @Test
    void conclusionsAndRecommendationsAreRecommendations() {
        assertThat(roles("# 19. Conclusions and recommendations", ".."))
                .containsExactly("recommendations", "recommendations");
    }

    @Test
    void recommendationsThatStandOnlyInTheActionPlanAreRecommendations() {
        assertThat(roles("# Introduction", "..", "# Recommendations and action plan", ".."))
                .containsExactly("main", "main", "recommendations", "recommendations");
    }

    @Test
    void anActionPlanWithoutAppendixEndsWithTheNextNumber() {
        assertThat(
                        roles(
                                "# 1. Recommendations",
                                "..",
                                "# Action Plan",
                                "..",
                                "# 2. Dissemination",
                                ".."))
                .containsExactly(
                        "recommendations",
                        "recommendations",
                        "action_plan",
                        "action_plan",
                        "main",
                        "main");
    }

    @Test
    void headingsOfAnAppendixDoNotLeaveIt() {
        assertThat(
                        roles(
                                "# 1. Introduction",
                                "..",
                                "# Annex A – Terms of reference",
                                "..",
                                "# 1. Purpose",
                                "..",
                                "# Recommendations",
                                ".."))
                .containsExactly(
                        "main",
                        "main",
                        "appendix",
                        "appendix",
                        "appendix",
                        "appendix",
                        "appendix",
                        "appendix");
    }

    @Test
    void aGlossaryInFrontDoesNotHideTheReport() {
        assertThat(roles("# Glossary", "..", "# Introduction", "..", "# Appendix", ".."))
                .containsExactly("appendix", "appendix", "main", "main", "appendix", "appendix");
    }

    @Test
    void sentencesThatMentionASectionSwitchNothing() {
        assertThat(
                        roles(
                                "..",
                                "Appendix 1 sets out the terms of the review",
                                "The action plan is monitored by the partnership board every month",
                                "Recommendations from earlier reviews were read and compared again",
                                "The executive summary is published separately.",
                                ".."))
                .containsOnly("main");
    }

    @Test
    void unmarkedHeadingsAreKnownByTheirWords() {
        assertThat(
                        roles(
                                "CONTENTS",
                                "Introduction .......... 3",
                                "Recommendations ..... 9",
                                "Executive summary",
                                "..",
                                "Introduction",
                                "..",
                                "Recommendations",
                                "..",
                                "Appendix A: Action plan",
                                ".."))
                .containsExactly(
                        "contents",
                        "contents",
                        "contents",
                        "summary",
                        "summary",
                        "main",
                        "main",
                        "recommendations",
                        "recommendations",
                        "action_plan",
                        "action_plan");
    }
}
