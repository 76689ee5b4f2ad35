package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.operation.resync.ProgressExport;
import dev.bbsh.operation.resync.ResyncProgress;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The command {@code progress}: how far a resync is, from exports of the progress query. */
public final class ProgressCommand implements ShellCommand {

    private static final int KEYS = 3;

    private static final Argument<Optional<String>> DOCUMENT = Argument.document();

    private static final Option<List<String>> ISSUES =
            Option.many(
                    "issues",
                    ParameterType.FILE,
                    "an export of the progress query; repeat it for another day's");

    private static final Signature SIGNATURE =
            Declaration.command("progress", "Show how far a resync is, from exported issues")
                    .in(CommandGroup.GUIDE)
                    .argument(DOCUMENT)
                    .options(ISSUES)
                    .example("progress output --issues today.csv", "which have no partner yet?")
                    .example(
                            "progress output --issues 2026-11-20.csv --issues 2026-11-21.csv",
                            "how fast is it, and when is it done?")
                    .detail(
                            "Export the query that jql shows as CSV. The time of an export is the"
                                    + " date in its file name, else its last change (inferred).")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        OpenDocument document = in.document();
        List<String> files = in.get(ISSUES);
        if (files.isEmpty()) {
            throw new BbshException(
                    "progress needs an export of the progress query",
                    "jql     (the query to export)   then   progress "
                            + document.name()
                            + " --issues FILE.csv");
        }
        ResyncProgress found =
                ResyncProgress.of(
                        document, files, in.workspace().settings().timezone(), in.progress());
        return Outcome.data(
                new View.Either(new Text(document.name(), found, in).view(), table(found)));
    }

    /** The issues that have not been resynced, and those that are no longer listed. */
    private static View table(ResyncProgress found) {
        return new View.Table(
                List.of(Column.of("key"), Column.of("partner"), Column.of("state")),
                () ->
                        found.remaining()
                                .map(
                                        (issue) ->
                                                row(
                                                        issue,
                                                        found.isGone(issue)
                                                                ? "no longer"
                                                                : "not yet"))
                                .iterator());
    }

    private static List<Cell> row(SyncedIssue issue, String state) {
        return List.of(
                Cell.of(issue.name()),
                issue.remoteIssueKey().map(Cell::of).orElse(Cell.NONE),
                Cell.of(state));
    }

    /** The answer for people. */
    private static final class Text {

        private final String document;
        private final ResyncProgress found;
        private final Invocation in;
        private final TimeFormat times;
        private final List<View.Fact> facts = new ArrayList<>();

        Text(String document, ResyncProgress found, Invocation in) {
            this.document = document;
            this.found = found;
            this.in = in;
            this.times = new TimeFormat(in.now(), in.workspace().settings().timezone());
        }

        View view() {
            addExports();
            addSpeed();
            long left = found.left();
            add(
                    "not yet",
                    left == 0 ? "0" : Plurals.of(left) + ": " + few(found.remaining(), left));
            long gone = found.gone().count();
            if (gone > 0) {
                add(
                        "no longer",
                        Plurals.of(gone) + " of them listed before: " + few(found.gone(), gone));
            }
            long others = found.last().others();
            if (others > 0) {
                add("others", Plurals.of(others, "exported issue") + " not in " + document);
            }
            return new View.Sections(
                    List.of(
                            View.Section.of("", View.message(headline())),
                            View.Section.of("", new View.Facts(facts)),
                            View.Section.of("", new View.Message(end()))));
        }

        private static String few(Stream<SyncedIssue> issues, long count) {
            return FirstFew.of(issues.map(SyncedIssue::name), count, KEYS).words();
        }

        private void add(String title, String text) {
            facts.add(View.Fact.of(title, Cell.of(text)));
        }

        private TextLine headline() {
            return TextLine.of(
                    Plurals.of(found.last().count())
                            + " of "
                            + Plurals.of(found.data().size(), "issue")
                            + " of "
                            + found.data().side().project().orElse(document)
                            + " have a partner in Jira.");
        }

        private void addExports() {
            for (ProgressExport export : found.exports()) {
                add(
                        times.day(export.time().toEpochMilli()),
                        Plurals.of(export.count())
                                + "     "
                                + export.file()
                                + (export.dated() ? "" : " (time of the file)")
                                + (export.incomplete() ? ", incomplete" : ""));
            }
        }

        private void addSpeed() {
            OptionalDouble speed = found.perDay();
            if (speed.isEmpty()) {
                add(
                        "speed",
                        found.exports().size() < 2
                                ? "needs another day's export: --issues FILE"
                                : "can't be told: the exports have the same time");
                return;
            }
            ProgressExport first = found.exports().getFirst();
            long more = found.last().count() - first.count();
            Duration between = Duration.between(first.time(), found.last().time());
            add(
                    "speed",
                    Plurals.of(more)
                            + " in "
                            + (between.toDays() > 0
                                    ? Plurals.of(between.toDays(), "day")
                                    : Plurals.of(Math.max(1, between.toHours()), "hour"))
                            + ", "
                            + Plurals.of(Math.round(speed.getAsDouble()))
                            + " a day");
            add("done", done(found.end()));
        }

        private String done(Optional<Instant> end) {
            if (found.left() == 0) {
                return "all";
            }
            return end.map((time) -> "about " + times.day(time.toEpochMilli()) + " at this speed")
                            .orElse("can't be told at this speed")
                    + " (inferred)";
        }

        private List<TextLine> end() {
            List<TextLine> lines = new ArrayList<>();
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "Documented: this query shows the progress. It doesn't say that all"
                                    + " changes have arrived: verify NEW --uploaded "
                                    + document));
            if (found.left() > 0) {
                lines.add(
                        TextLine.of(Style.MUTED, "as a file: ")
                                .and(
                                        Style.COMMAND,
                                        in.signature().line(in.arguments()) + " --to open.csv"));
            }
            return lines;
        }
    }
}
