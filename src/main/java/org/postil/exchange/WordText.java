package org.postil.exchange;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Puts any text into a Word document: what XML cannot hold is left out, line ends stay. */
final class WordText {
    private WordText() {}

    static XWPFRun run(XWPFParagraph paragraph, String words) {
        var run = paragraph.createRun();
        String[] lines = CellText.clean(words).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return run;
    }
}
