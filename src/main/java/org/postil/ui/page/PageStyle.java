package org.postil.ui.page;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.List;

/** What a style sheet says of a page: fonts, sizes, the paper and how strong tints are. */
final class PageStyle {
    private static final StyleablePropertyFactory<PageView> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    final StyleableProperty<String> family;
    final StyleableProperty<String> headingFamily;
    final StyleableProperty<String> labelFamily;
    final StyleableProperty<String> bidiFamily;
    final StyleableProperty<Number> size;
    final StyleableProperty<Number> tintAlpha;
    final StyleableProperty<Color> paper;
    final StyleableProperty<Color> ink;

    PageStyle(PageView view) {
        family =
                FACTORY.createStyleableStringProperty(
                        view, "family", "-page-family", v -> v.style().family, "Serif");
        headingFamily =
                FACTORY.createStyleableStringProperty(
                        view,
                        "headingFamily",
                        "-page-heading-family",
                        v -> v.style().headingFamily,
                        "System");
        labelFamily =
                FACTORY.createStyleableStringProperty(
                        view,
                        "labelFamily",
                        "-page-label-family",
                        v -> v.style().labelFamily,
                        "System");
        bidiFamily =
                FACTORY.createStyleableStringProperty(
                        view,
                        "bidiFamily",
                        "-page-right-to-left-families",
                        v -> v.style().bidiFamily,
                        "");
        size =
                FACTORY.createStyleableNumberProperty(
                        view, "size", "-page-size", v -> v.style().size, 17);
        tintAlpha =
                FACTORY.createStyleableNumberProperty(
                        view, "tintAlpha", "-page-tint", v -> v.style().tintAlpha, 0.2);
        paper =
                FACTORY.createStyleableColorProperty(
                        view, "paper", "-page-paper", v -> v.style().paper, Color.WHITE);
        ink =
                FACTORY.createStyleableColorProperty(
                        view, "ink", "-page-ink", v -> v.style().ink, Color.BLACK);
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return FACTORY.getCssMetaData();
    }

    Typography typography(double zoom) {
        return new Typography(families(), scaled(zoom));
    }

    boolean isOf(Typography type, double zoom) {
        return type.isOf(families(), scaled(zoom));
    }

    private Typography.Families families() {
        return new Typography.Families(
                family.getValue(),
                headingFamily.getValue(),
                labelFamily.getValue(),
                bidiFamily.getValue());
    }

    private double scaled(double zoom) {
        return Math.round(size.getValue().doubleValue() * zoom * 2) / 2.0;
    }

    MarkTint tint() {
        return new MarkTint(paper.getValue(), ink.getValue(), tintAlpha.getValue().doubleValue());
    }
}
