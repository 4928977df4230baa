package org.postil.pages;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Draws one piece; stops when it is cancelled or takes longer than anybody waits. */
final class PieceRenderer extends PDFRenderer {
    private static final long LONGEST = Duration.ofSeconds(20).toNanos();
    private static final int LOOK_EVERY = 0x3F;

    /** Thrown between two operators of a page that goes on and on. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Cancellation cancellation;
    private final long begun = System.nanoTime();
    private int operators;
    private boolean complete = true;

    PieceRenderer(PDDocument document, Cancellation cancellation) {
        super(document);
        this.cancellation = cancellation;
        // a scan holds many more pixels than are shown
        setSubsamplingAllowed(true);
    }

    boolean isComplete() {
        return complete;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            if ((++operators & LOOK_EVERY) == 0) {
                cancellation.check();
                if (System.nanoTime() - begun > LONGEST) {
                    throw new TooLong();
                }
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                throws IOException {
            complete = false;
            super.operatorException(operator, operands, e);
        }
    }
}
