package dev.bbsh.shell.command.report;

import dev.bbsh.file.Location;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.render.format.Renderer;
import dev.bbsh.render.text.JsonPrinter;
import dev.bbsh.report.Report;
import dev.bbsh.report.html.HtmlReport;
import dev.bbsh.report.saved.ReportJson;
import dev.bbsh.script.CommandLine;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Locale;
import java.util.Set;

/** The forms of a report's file. */
enum ReportFormat {
    /** A page for a browser. */
    HTML,
    MARKDOWN,
    /** Data for other programs, and for a later comparison. */
    JSON,
    TEXT;

    /** The width of lines of text that are not tables. */
    private static final int WIDTH = 100;

    private static final Set<String> OTHERS =
            Set.of("pdf", "doc", "docx", "odt", "rtf", "csv", "xls", "xlsx", "xml", "zip", "gz");

    /**
     * The form that the ending of a file's name means; Markdown, if it means none.
     *
     * @throws BbshException when it means a form that is not written
     */
    static ReportFormat of(Location file) {
        String name = file.name();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (OTHERS.contains(ending) && ending.length() < name.length()) {
            String base = name.substring(0, name.length() - ending.length());
            throw new BbshException(
                    "a report is not written as ." + ending + ", but as .html, .md, .json or .txt",
                    "report "
                            + CommandLine.quote(base + "html")
                            + (ending.equals("pdf") ? "     (a browser prints it as PDF)" : ""));
        }
        return switch (ending) {
            case "html", "htm" -> HTML;
            case "json" -> JSON;
            case "txt" -> TEXT;
            default -> MARKDOWN;
        };
    }

    /** The text of the file. */
    String text(Report report, Progress progress) {
        TimeFormat times = TimeFormat.utc(report.subject().written());
        return switch (this) {
            case HTML -> HtmlReport.of(report);
            case MARKDOWN -> viewed(report, OutputFormat.MARKDOWN, Screen.none(times), progress);
            case JSON -> json(report, progress);
            case TEXT ->
                    viewed(
                            report,
                            OutputFormat.TABLE,
                            new Screen(false, WIDTH, true, false, times),
                            progress);
        };
    }

    private static String viewed(
            Report report, OutputFormat format, Screen screen, Progress progress) {
        StringBuilder text = new StringBuilder();
        Renderer.of(format, screen)
                .render(ReportView.of(report), new Printer(text, Palette.NONE), progress);
        return text.toString().strip() + "\n";
    }

    private static String json(Report report, Progress progress) {
        StringBuilder text = new StringBuilder();
        Printer printer = new Printer(text, Palette.NONE);
        new JsonPrinter(printer, /* indented= */ true, progress).json(ReportJson.of(report));
        printer.newline();
        return text.toString();
    }
}
