package org.postil.cli;

import org.postil.domain.Document;
import org.postil.domain.TextLayout;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Command(
        name = "text",
        description =
                "Prints the text of a document as Postil took it from the file, with its layout.",
        mixinStandardHelpOptions = true)
final class TextCommand extends ProjectCommand {
    @Option(
            names = "--document",
            required = true,
            paramLabel = "D",
            description = "File name; the extension may be left out where that is unique.")
    String document;

    TextCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var found = DocumentArgument.find(project.snapshot(), document);
        String text = project.text(found.text()).orElse("");
        var layout = project.layout(found.text()).orElse(TextLayout.EMPTY);
        if (format == Format.TABLE) {
            console.line(text);
        } else {
            console.print(format, () -> table(text, layout), () -> json(found, text, layout));
        }
        return Exit.OK;
    }

    private static TextTable table(String text, TextLayout layout) {
        var table = new TextTable("#start", "#end", "kind", "label", "section", "#page", "text");
        for (var p : layout.paragraphs()) {
            table.row(
                    p.span().start(),
                    p.span().end(),
                    p.kind().key(),
                    label(p, text),
                    p.section().key(),
                    p.page(),
                    p.span().of(text));
        }
        return table;
    }

    private static String label(TextLayout.Paragraph paragraph, String text) {
        var label = paragraph.label();
        return label == null ? "" : label.of(text);
    }

    private static Map<String, Object> json(Document document, String text, TextLayout layout) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (var page : layout.pages()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("page", page.number());
            entry.put("start", page.span().start());
            entry.put("end", page.span().end());
            pages.add(entry);
        }
        List<Map<String, Object>> paragraphs = new ArrayList<>();
        for (var p : layout.paragraphs()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("start", p.span().start());
            entry.put("end", p.span().end());
            entry.put("kind", p.kind().key());
            entry.put("label", label(p, text));
            entry.put("section", p.section().key());
            entry.put("page", p.page());
            paragraphs.add(entry);
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("document", document.fileName());
        json.put("text", text);
        json.put("pages", pages);
        json.put("paragraphs", paragraphs);
        return json;
    }
}
