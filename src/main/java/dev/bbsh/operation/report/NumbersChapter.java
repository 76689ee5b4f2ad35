package dev.bbsh.operation.report;

import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.guide.IssueWording;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.Chapter.Bar;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chapter with the numbers of the data, as charts. */
public record NumbersChapter(Workspace workspace, IssueWording wording, Progress progress) {

    private static final String NO_HISTORY =
            "Each issue counts once in each series: a record has its first sync and its last"
                    + " change, and no history between them. Months are UTC.";

    private static final List<String> TIMES = List.of("first sync", "last change");

    private static final List<String> CONTENTS = List.of("comments", "attachments");

    /**
     * The chapter.
     *
     * @param numbers those of the issues, if there are any
     * @return nothing when nothing can be counted
     */
    public Optional<Chapter> of(Optional<IssueNumbers> numbers) {
        List<Chapter.Part> parts = new ArrayList<>();
        numbers.ifPresent((each) -> issues(each, parts));
        sizes().ifPresent(parts::add);
        workspace.jira().catalogs().stream()
                .filter((each) -> each.content().catalog().hasContents())
                .forEach((each) -> contents(each).ifPresent(parts::add));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Chapter("Numbers", parts));
    }

    private void issues(IssueNumbers numbers, List<Chapter.Part> parts) {
        if (numbers.bothSides()) {
            parts.add(
                    new Chapter.Part.Table(
                            wording.in("Issue pairs"),
                            List.of("number", wording.in("issues")),
                            pairs(numbers)));
        }
        List<Bar> months = numbers.months().bars();
        if (!months.isEmpty()) {
            String undated =
                    numbers.undated() == 0
                            ? ""
                            : " "
                                    + Plurals.of(numbers.undated(), "issue")
                                    + (numbers.undated() == 1 ? " has" : " have")
                                    + " no plausible time of a last change.";
            parts.add(
                    new Chapter.Part.Chart(
                            wording.in("Issues by month"),
                            wording.in(NO_HISTORY + numbers.months().before(TIMES) + undated),
                            "month",
                            TIMES,
                            months));
        }
        if (numbers.bothSides()) {
            parts.add(pending(numbers));
        }
    }

    private static List<List<String>> pairs(IssueNumbers numbers) {
        IssueNumbers.Counts counts = numbers.counts();
        return List.of(
                List.of("matched pairs", Plurals.of(counts.pairs())),
                List.of("unmatched, of " + numbers.one(), Plurals.of(counts.unmatched())),
                List.of("unmatched, of " + numbers.other(), Plurals.of(counts.othersUnmatched())),
                List.of("ignoring changes", Plurals.of(counts.ignored())));
    }

    private Chapter.Part pending(IssueNumbers numbers) {
        return new Chapter.Part.Chart(
                "Pending messages",
                "Messages that one side has sent and the other side has not applied.",
                "direction",
                List.of("messages", wording.in("issues")),
                List.of(
                        bar(numbers.one() + " to " + numbers.other(), numbers.there()),
                        bar(numbers.other() + " to " + numbers.one(), numbers.back())));
    }

    private static Bar bar(String direction, IssueNumbers.Pending pending) {
        return new Bar(direction, List.of(pending.messages(), pending.issues()));
    }

    /** The sizes of the projects in the documents that were loaded: of each, the last one. */
    private Optional<Chapter.Part> sizes() {
        Map<String, Bar> projects = new LinkedHashMap<>();
        for (OpenDocument open : workspace.documents().all()) {
            if (open.origin() instanceof DocumentOrigin.Loaded) {
                for (ConnectorSummary each : open.analysis().summary(progress).connectors()) {
                    each.project().ifPresent((key) -> projects.put(key, bar(key, each)));
                }
            }
        }
        return projects.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Chapter.Part.Chart(
                                "Sizes of the projects",
                                "Of the documents as they are now. Comments and attachments are"
                                        + " those that the sync has recorded.",
                                "project",
                                List.of(wording.in("issues"), "comments", "attachments"),
                                List.copyOf(projects.values())));
    }

    private static Bar bar(String key, ConnectorSummary each) {
        return new Bar(
                key, List.of(each.issues(), each.comments().all(), each.attachments().all()));
    }

    /** The comments and attachments that a catalog has, by the month of their creation. */
    private Optional<Chapter.Part> contents(OpenCatalog open) {
        MonthCounts months = new MonthCounts(CONTENTS.size());
        Catalog catalog = open.content().catalog();
        count(catalog, EntityKind.COMMENT, 0, months);
        count(catalog, EntityKind.ATTACHMENT, 1, months);
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Chapter.Part.Chart(
                                "Comments and attachments by month, in " + open.name(),
                                "By the month of their creation, as far as the catalog has them."
                                        + months.before(CONTENTS),
                                "month",
                                CONTENTS,
                                months.bars()));
    }

    private void count(Catalog catalog, EntityKind kind, int series, MonthCounts months) {
        progress.begin("counting " + kind.plural(), catalog.all(kind).size());
        for (Entity each : catalog.all(kind)) {
            progress.advance(1);
            each.trait(Trait.CREATED)
                    .flatMap(NumbersChapter::time)
                    .ifPresent((time) -> months.add(series, time.toEpochMilli()));
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
