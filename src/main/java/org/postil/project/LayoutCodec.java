package org.postil.project;

import org.jspecify.annotations.Nullable;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.domain.TextLayout.Cell;
import org.postil.domain.TextLayout.Furniture;
import org.postil.domain.TextLayout.Page;
import org.postil.domain.TextLayout.Paragraph;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@link TextLayout} as bytes. Kinds and roles are written by name: their order may change, the
 * bytes of old projects may not.
 */
final class LayoutCodec {
    private static final int VERSION = 1;

    private LayoutCodec() {}

    static byte[] encode(TextLayout layout) {
        var out = new PackedBytes.Writer().number(VERSION);
        out.number(layout.pages().size());
        for (Page page : layout.pages()) {
            out.number(page.number());
            span(out, page.span());
            out.number(Float.floatToIntBits(page.width()));
            out.number(Float.floatToIntBits(page.height()));
            out.number(page.rotation());
        }
        names(out, ParagraphKind.values());
        names(out, SectionRole.values());
        out.number(layout.paragraphs().size());
        int last = 0;
        for (Paragraph p : layout.paragraphs()) {
            out.number(p.span().start() - last).number(p.span().length());
            last = p.span().end();
            out.number(p.kind().ordinal()).number(p.level()).number(p.page());
            out.number(p.section().ordinal());
            var label = p.label();
            out.number(label == null ? 0 : label.length());
            var cell = p.cell();
            out.number(cell == null ? 0 : 1);
            if (cell != null) {
                out.number(cell.table()).number(cell.row()).number(cell.column());
            }
        }
        out.number(layout.furniture().size());
        for (Furniture line : layout.furniture()) {
            out.number(line.page()).number(line.top() ? 1 : 0).string(line.text());
        }
        out.number(layout.joins().size());
        last = 0;
        for (int join : layout.joins()) {
            out.number(join - last);
            last = join;
        }
        return out.packed();
    }

    /**
     * @throws IllegalArgumentException when the bytes are damaged or of a version not known here
     */
    static TextLayout decode(byte[] bytes) {
        var in = new PackedBytes.Reader(bytes);
        if (in.number() != VERSION) {
            throw new IllegalArgumentException("layout of an unknown version");
        }
        var pages = new ArrayList<Page>();
        for (int i = in.number(); i > 0; i--) {
            pages.add(
                    new Page(
                            in.number(),
                            span(in),
                            Float.intBitsToFloat(in.number()),
                            Float.intBitsToFloat(in.number()),
                            in.number()));
        }
        var kinds = names(in);
        var roles = names(in);
        var paragraphs = new ArrayList<Paragraph>();
        int last = 0;
        for (int i = in.number(); i > 0; i--) {
            int start = last + in.number();
            last = start + in.number();
            var kind = ParagraphKind.valueOf(kinds.get(in.number()));
            int level = in.number();
            int page = in.number();
            var role = SectionRole.valueOf(roles.get(in.number()));
            int label = in.number();
            paragraphs.add(
                    new Paragraph(
                            new Span(start, last),
                            kind,
                            level,
                            label == 0 ? null : new Span(start, start + label),
                            page,
                            cell(in),
                            role));
        }
        var furniture = new ArrayList<Furniture>();
        for (int i = in.number(); i > 0; i--) {
            furniture.add(new Furniture(in.number(), in.number() == 1, in.string()));
        }
        var joins = new ArrayList<Integer>();
        last = 0;
        for (int i = in.number(); i > 0; i--) {
            last += in.number();
            joins.add(last);
        }
        return new TextLayout(pages, paragraphs, furniture, joins);
    }

    private static void span(PackedBytes.Writer out, Span span) {
        out.number(span.start()).number(span.length());
    }

    private static Span span(PackedBytes.Reader in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }

    private static @Nullable Cell cell(PackedBytes.Reader in) {
        return in.number() == 0 ? null : new Cell(in.number(), in.number(), in.number());
    }

    private static void names(PackedBytes.Writer out, Enum<?>[] values) {
        out.number(values.length);
        for (var value : values) {
            out.string(value.name());
        }
    }

    private static List<String> names(PackedBytes.Reader in) {
        var result = new ArrayList<String>();
        for (int i = in.number(); i > 0; i--) {
            result.add(in.string());
        }
        return result;
    }
}
