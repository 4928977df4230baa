package org.postil.importing;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.postil.task.Cancellation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks the content of pages once and takes down glyphs and rulings. One per document.
 *
 * <p>It works out places itself instead of through PDFTextStripper, which makes several objects per
 * glyph and sorts them all: that is most of the time an import takes.
 */
final class PageCollector extends PDFStreamEngine {
    /** Thrown when a document holds more than Postil takes. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }

    static final int MOST_CHARACTERS = 20_000_000;
    private static final int MOST_OPERATORS = 100_000_000;

    private final Cancellation cancellation;
    private final Map<PDFont, FontGlyphs> fonts = new IdentityHashMap<>();
    private final RulingPath path;
    private final PDFont defaultFont = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private PageFrame frame = PageFrame.NONE;
    private PrintedPage page = new PrintedPage(0, 0, 0, 0);
    private @Nullable PrintPiece open;
    private int characters;
    private int operators;
    private int controls;

    PageCollector(Cancellation cancellation) {
        this.cancellation = cancellation;
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        path = new RulingPath(this);
    }

    /** Control characters that were left out so far. */
    int controls() {
        return controls;
    }

    /** Starts a page; {@link #processPage} then fills what is returned, as far as it gets. */
    PrintedPage begin(PDPage source, int number) {
        PDRectangle box = source.getCropBox();
        frame = PageFrame.of(box, source.getRotation());
        boolean turned = frame.rotation() % 180 != 0;
        page =
                new PrintedPage(
                        number,
                        turned ? box.getHeight() : box.getWidth(),
                        turned ? box.getWidth() : box.getHeight(),
                        frame.rotation());
        open = null;
        path.begin(frame, page);
        return page;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if ((++operators & 0x3FFF) == 0) {
            cancellation.check();
            if (operators > MOST_OPERATORS) {
                throw new TooMuch("draws without end");
            }
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
            throws IOException {
        if (e instanceof TooMuch) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }

    private FontGlyphs glyphs(@Nullable PDFont font) {
        return fonts.computeIfAbsent(font == null ? defaultFont : font, FontGlyphs::new);
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PDGraphicsState state = getGraphicsState();
        PDTextState textState = state.getTextState();
        PDFont font = textState.getFont() == null ? defaultFont : textState.getFont();
        if (font.isVertical()) {
            super.showText(string);
            return;
        }
        FontGlyphs glyphs = glyphs(font);
        float fontSize = textState.getFontSize();
        float stretch = textState.getHorizontalScaling() / 100;
        float spacing = textState.getCharacterSpacing();
        float wordSpacing = textState.getWordSpacing();
        Matrix textMatrix = getTextMatrix();
        Matrix matrix = textMatrix.multiply(state.getCurrentTransformationMatrix());
        var pen = new Pen(frame, page, matrix, fontSize, textState.getRise());
        var in = new ByteArrayInputStream(string);
        float moved = 0;
        while (in.available() > 0) {
            int before = in.available();
            int code = font.readCode(in);
            float width = glyphs.width(code) * fontSize;
            boolean blank = code == ' ' && before - in.available() == 1;
            show(glyphs.text(code & 0xFFFF), glyphs, pen, moved, moved + width * stretch);
            moved += (width + spacing + (blank ? wordSpacing : 0)) * stretch;
        }
        textMatrix.translate(moved, 0);
    }

    /** Only for fonts that write downwards: their glyphs are taken one by one. */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        FontGlyphs glyphs = glyphs(font);
        show(glyphs.text(code & 0xFFFF), glyphs, new Pen(frame, page, matrix, 1, 0), 0, 1);
    }

    private void show(String text, FontGlyphs font, Pen pen, float from, float to) {
        if (text.indexOf('\u0001') >= 0) {
            controls++;
            show(text.replace("\u0001", ""), font, pen, from, to);
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        float left = pen.x(from);
        float right = pen.x(to);
        PrintPiece piece = open;
        boolean goesOn =
                piece != null
                        && piece.font == font
                        && piece.direction == pen.direction
                        && Math.abs(piece.baseline - pen.y(from)) < pen.size * 0.05f
                        && Math.abs(piece.size - pen.size) < 0.1f;
        if (text.charAt(0) == ' ' && text.length() == 1) {
            if (goesOn && piece != null && left < piece.right() + pen.size) {
                piece.addSpace(right);
            }
            return;
        }
        characters += text.length();
        if (goesOn && piece != null) {
            if (piece.repeats(text, left)) {
                return;
            }
            float gap = left - piece.inkRight();
            if (gap > -0.4f * pen.size && gap < (piece.endsInSpace() ? 1.8f : 1f) * pen.size) {
                if (gap > Math.max(0.15f * pen.size, font.space * 0.5f * pen.size)) {
                    piece.addSpace(left);
                }
                piece.add(text, left, right);
                return;
            }
        }
        piece = new PrintPiece(font, pen.size, pen.y(from), pen.direction, left);
        piece.add(text, left, right);
        page.pieces.add(piece);
        open = piece;
    }

    /** Throws when the document is longer than Postil takes. */
    void checkLength() throws TooMuch {
        if (characters > MOST_CHARACTERS) {
            throw new TooMuch("has more than 20 million characters");
        }
    }
}
