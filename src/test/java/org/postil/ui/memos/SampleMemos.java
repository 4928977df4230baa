package org.postil.ui.memos;

import org.postil.coding.MemoEdits;
import org.postil.coding.PassageEdits;
import org.postil.domain.Coder;
import org.postil.domain.Facet;
import org.postil.domain.MemoKind;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.Edit;
import org.postil.project.SettingStore;
import org.postil.ui.nav.ProjectSession;

import java.util.Objects;

/** Memos of two coders on everything a memo can be on, in the sample study. */
final class SampleMemos {
    static final String CAFE = "The café owner’s account differs. Ask the chair of the panel?";

    private SampleMemos() {}

    /** Writes them and returns when they are there. */
    static void write(ProjectSession session) throws InterruptedException {
        var snapshot = session.snapshot();
        var sample = snapshot.coders().getFirst();
        var document = snapshot.documents().getFirst();
        String text =
                session.read("Reading", project -> project.text(document.text()).orElseThrow())
                        .await();
        var span = new Span(200, 290);
        session.act(
                        "Prepare",
                        edit -> {
                            var eve = edit.coders().add("Eve Farrow-Montgomery");
                            var own = new MemoEdits(edit, sample);
                            var hers = new MemoEdits(edit, eve);
                            own.add(
                                    MemoKind.PROJECT,
                                    Objects.requireNonNull(
                                            snapshot.settings().get(SettingStore.PROJECT_GUID)),
                                    "We count a recommendation once, where it is printed in full;"
                                        + " the action plan only repeats it. Agreed on Monday, to"
                                        + " be said in the methods section as well.");
                            own.add(
                                    MemoKind.CODE,
                                    theme(snapshot, 1),
                                    "Overlaps with referral pathways whenever a school is the one"
                                            + " that should have passed something on.");
                            hers.add(
                                    MemoKind.CODE,
                                    theme(snapshot, 4),
                                    "Too wide? Half of these are about training, not policy.");
                            own.add(
                                    MemoKind.DOCUMENT,
                                    document.guid(),
                                    "Scanned twice; page 14 is missing.");
                            own.add(MemoKind.REVIEW, snapshot.reviews().getFirst().guid(), CAFE);
                            hers.add(
                                    MemoKind.PASSAGE,
                                    snapshot.passagesOf(document.id()).getFirst().guid(),
                                    "Good quote for the results.");
                            passages(edit, snapshot, sample)
                                    .annotate(
                                            new PassageEdits.Target(
                                                    document,
                                                    span,
                                                    span.of(text),
                                                    PassageKind.NOTE,
                                                    ""),
                                            "Who told whom, and when? The dates here do not fit the"
                                                    + " chronology.");
                            return true;
                        })
                .await();
    }

    private static PassageEdits passages(Edit edit, Snapshot snapshot, Coder coder) {
        return new PassageEdits(edit, snapshot.codebook(), coder);
    }

    private static String theme(Snapshot snapshot, int position) {
        var codebook = snapshot.codebook();
        return codebook.codesOf(codebook.facet(Facet.THEME).orElseThrow()).get(position).guid();
    }
}
