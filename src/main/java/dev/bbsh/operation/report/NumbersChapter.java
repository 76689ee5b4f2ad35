package dev.bbsh.operation.report;

import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.backup.Backup;
import dev.bbsh.backup.catalog.ContentTimes;
import dev.bbsh.check.data.record.PlausibleTime;
import dev.bbsh.guide.IssueWording;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.operation.sync.SyncedKeys;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.Chapter.Bar;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The chapter with the numbers of the data, as charts.
 *
 * @param now later times are not plausible
 */
public record NumbersChapter(
        Workspace workspace, IssueWording wording, Instant now, Progress progress) {

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
        for (OpenCatalog each : workspace.jira().catalogs()) {
            contents(each).ifPresent(parts::add);
        }
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

    /** The comments and attachments of a backup or of responses, by the month of their creation. */
    private Optional<Chapter.Part> contents(OpenCatalog open) {
        ContentMonths months = new ContentMonths(PlausibleTime.at(now.toEpochMilli()));
        String source;
        if (open.backup().isPresent()) {
            try {
                source = "site backup " + open.name() + of(open.backup().get(), months);
            } catch (BbshException unreadable) {
                return Optional.of(
                        new Chapter.Part.Text(
                                "The comments and attachments of site backup "
                                        + open.name()
                                        + " are not counted: "
                                        + unreadable.message()
                                        + "."));
            }
        } else {
            Catalog catalog = open.content().catalog();
            source =
                    "the API responses in catalog "
                            + open.name()
                            + ", as far as they have contents ("
                            + Plurals.of(catalog.issues().size(), "issue")
                            + ")";
            count(catalog, EntityKind.COMMENT, months);
            count(catalog, EntityKind.ATTACHMENT, months);
        }
        return months.chart(open.name(), wording.in(source));
    }

    /**
     * Counts the contents of the synced issues of a backup; of all issues without any synced ones.
     *
     * @return the issues in words, after a comma
     */
    private String of(Backup backup, ContentMonths months) {
        Set<String> synced = SyncedKeys.of(workspace, progress);
        long issues = ContentTimes.read(backup, synced, months::add, progress);
        return synced.isEmpty()
                ? ", all " + Plurals.of(issues, "issue")
                : ", " + Plurals.of(issues, "synced issue");
    }

    private void count(Catalog catalog, EntityKind kind, ContentMonths months) {
        progress.begin("counting " + kind.plural(), catalog.all(kind).size());
        for (Entity each : catalog.all(kind)) {
            progress.advance(1);
            months.add(kind, each.trait(Trait.CREATED).flatMap(NumbersChapter::time));
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Comments and attachments by the month of their creation. */
    private static final class ContentMonths {

        private final MonthCounts months = new MonthCounts(CONTENTS.size());
        private final PlausibleTime plausible;
        private long undated;

        ContentMonths(PlausibleTime plausible) {
            this.plausible = plausible;
        }

        void add(EntityKind kind, Optional<Instant> created) {
            Optional<Long> time = created.map(Instant::toEpochMilli).filter(plausible::includes);
            if (time.isPresent()) {
                months.add(kind == EntityKind.COMMENT ? 0 : 1, time.get());
            } else {
                undated++;
            }
        }

        /** The chart; nothing when no time is known. */
        Optional<Chapter.Part> chart(String name, String source) {
            String others =
                    undated == 0
                            ? ""
                            : " "
                                    + Plurals.of(undated, "has", "have")
                                    + " no plausible time of creation.";
            return months.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Chapter.Part.Chart(
                                    "Comments and attachments by month, in " + name,
                                    "Counted from "
                                            + source
                                            + ", by the month of their creation. Months are UTC."
                                            + months.before(CONTENTS)
                                            + others,
                                    "month",
                                    CONTENTS,
                                    months.bars()));
        }
    }
}
