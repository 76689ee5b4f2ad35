package dev.bbsh.report.saved;

import dev.bbsh.json.tape.JsonText;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.FindingGroup;
import dev.bbsh.report.Measure;
import dev.bbsh.report.Report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A report as JSON text, on one line:
 *
 * <pre>
 * {"format": "bbsh-report", "version": 1, "for": "ticket", "about": ["DEPOT", "ORBIT"],
 *  "written": "2026-11-21T09:00:00Z", "title": "...", "measures": [...], "chapters": [...]}
 * </pre>
 *
 * <p>Later versions may add members. A change of those that are here makes another version.
 */
public final class ReportJson {

    static final String FORMAT = "bbsh-report";

    /** The version of the schema that is written, and the newest one that is read. */
    static final int VERSION = 1;

    private ReportJson() {}

    /** The text of a report. */
    public static String of(Report report) {
        Report.Subject subject = report.subject();
        return object(
                member("format", string(FORMAT)),
                member("version", String.valueOf(VERSION)),
                member("for", string(subject.audience().word())),
                member("about", strings(subject.about())),
                member("written", string(subject.written().toString())),
                member("title", string(report.title())),
                member("measures", array(report.measures(), ReportJson::measure)),
                member("chapters", array(report.chapters(), ReportJson::chapter)));
    }

    private static String measure(Measure measure) {
        return object(
                member("group", string(measure.group().word())),
                member("key", string(measure.key())),
                member("title", string(measure.title())),
                member("value", string(measure.value())));
    }

    private static String chapter(Chapter chapter) {
        return object(
                member("title", string(chapter.title())),
                member("parts", array(chapter.parts(), ReportJson::part)));
    }

    private static String part(Chapter.Part part) {
        return switch (part) {
            case Chapter.Part.Text(String text) -> object(member("text", string(text)));
            case Chapter.Part.Subtitle(String text) -> object(member("subtitle", string(text)));
            case Chapter.Part.Points(List<String> points) ->
                    object(member("points", strings(points)));
            case Chapter.Part.Lines(List<String> lines) -> object(member("lines", strings(lines)));
            case Chapter.Part.Table table ->
                    object(
                            member("table", string(table.title())),
                            member("columns", strings(table.columns())),
                            member("rows", array(table.rows(), ReportJson::strings)));
            case Chapter.Part.Chart chart ->
                    object(
                            member("chart", string(chart.title())),
                            member("note", string(chart.note())),
                            member("series", strings(chart.series())),
                            member("bars", array(chart.bars(), ReportJson::bar)));
            case Chapter.Part.Findings found ->
                    object(
                            member("findings", string(found.summary())),
                            member("rules", array(found.groups(), ReportJson::group)));
        };
    }

    private static String bar(Chapter.Bar bar) {
        return object(
                member("label", string(bar.label())),
                member("counts", array(bar.counts(), String::valueOf)));
    }

    private static String group(FindingGroup group) {
        return object(
                member("rule", string(group.rule())),
                member("severity", string(group.severity())),
                member("title", string(group.title())),
                member("certainty", string(group.certainty())),
                member("count", String.valueOf(group.count())),
                member("examples", strings(group.examples())),
                member("advice", strings(group.advice())));
    }

    private static String object(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    private static String member(String name, String value) {
        return string(name) + ":" + value;
    }

    private static String strings(List<String> texts) {
        return array(texts, ReportJson::string);
    }

    private static <T> String array(List<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String string(String text) {
        return JsonText.quote(text);
    }
}
