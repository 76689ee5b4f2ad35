package dev.bbsh.report.saved;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.read.DocumentReader;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.report.Audience;
import dev.bbsh.report.Measure;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report that was saved as JSON.
 *
 * @param file as the user named it
 * @param about as in {@link dev.bbsh.report.Report.Subject}
 */
public record SavedReport(
        Location file, List<String> about, Instant written, List<Measure> measures) {

    private static final String AGAIN =
            "report FILE.json     (writes a report to compare with later)";

    public SavedReport {
        about = List.copyOf(about);
        measures = List.copyOf(measures);
    }

    /**
     * Reads a report.
     *
     * @throws BbshException when the file can't be read, is no such report, is one for the
     *     customer, or is of a version that is not known
     */
    public static SavedReport read(Location file, Progress progress) {
        JsonValue root = root(file, progress);
        if (text(root, "format").filter(ReportJson.FORMAT::equals).isEmpty()) {
            throw new BbshException(
                    "'" + file + "' is not a report that bbsh wrote as JSON", AGAIN);
        }
        requireVersion(root, file);
        if (!text(root, "for").equals(Optional.of(Audience.TICKET.word()))) {
            throw new BbshException(
                    "'" + file + "' is a report for the customer, which has no measures to compare",
                    AGAIN);
        }
        return new SavedReport(
                file, texts(root, "about"), written(root, file), measures(root, file));
    }

    private static JsonValue root(Location file, Progress progress) {
        try (FileSource source = FileSource.open(file)) {
            return DocumentReader.read(source, progress).root();
        } catch (JsonSyntaxException mistake) {
            throw new BbshException(
                    "'"
                            + file
                            + "' is not a complete report: "
                            + mistake.message().lines().findFirst().orElse(""),
                    AGAIN,
                    mistake);
        }
    }

    private static void requireVersion(JsonValue root, Location file) {
        long version = root.member("version").flatMap(JsonValue::asLong).orElse(0L);
        if (version > ReportJson.VERSION) {
            throw new BbshException(
                    "'"
                            + file
                            + "' was written by a newer bbsh: its version is "
                            + version
                            + ", this one reads "
                            + ReportJson.VERSION,
                    "report FILE.json     (without --compare-to; to compare, use that bbsh)");
        }
        if (version < 1) {
            throw damaged(file, "version");
        }
    }

    private static Instant written(JsonValue root, Location file) {
        try {
            return Instant.parse(text(root, "written").orElse(""));
        } catch (DateTimeException none) {
            throw damaged(file, "written");
        }
    }

    private static List<Measure> measures(JsonValue root, Location file) {
        List<Measure> measures = new ArrayList<>();
        JsonValue all = root.member("measures").orElseThrow(() -> damaged(file, "measures"));
        for (JsonValue each : all.elements()) {
            Optional<String> group = text(each, "group");
            Optional<String> key = text(each, "key");
            Optional<String> value = text(each, "value");
            if (group.isEmpty() || key.isEmpty() || value.isEmpty()) {
                throw damaged(file, "measures");
            }
            // A later bbsh may have added a group, which this one has nothing to compare with.
            if (Measure.Group.words().contains(group.get())) {
                measures.add(
                        new Measure(
                                Measure.Group.of(group.get()),
                                key.get(),
                                text(each, "title").orElse(key.get()),
                                value.get()));
            }
        }
        return measures;
    }

    private static Optional<String> text(JsonValue object, String name) {
        return object.member(name).flatMap(JsonValue::asString);
    }

    private static List<String> texts(JsonValue object, String name) {
        List<String> texts = new ArrayList<>();
        object.member(name)
                .ifPresent(
                        (all) ->
                                all.elements()
                                        .forEach((each) -> each.asString().ifPresent(texts::add)));
        return texts;
    }

    private static BbshException damaged(Location file, String member) {
        return new BbshException(
                "'" + file + "' is not a complete report: its '" + member + "' can't be read",
                AGAIN);
    }

    /**
     * Requires that the report is about the same case.
     *
     * @param now what the case is about, as in {@link dev.bbsh.report.Report.Subject}
     * @throws BbshException when it is another one
     */
    public void requireAbout(List<String> now) {
        if (!about.equals(now)) {
            throw new BbshException(
                    "'"
                            + file
                            + "' is about "
                            + words(about)
                            + ", and this case is about "
                            + words(now),
                    "documents     (lists what is open)");
        }
    }

    private static String words(List<String> names) {
        return names.isEmpty() ? "no sync" : String.join(" and ", names);
    }
}
