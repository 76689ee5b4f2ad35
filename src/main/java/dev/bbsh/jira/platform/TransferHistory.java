package dev.bbsh.jira.platform;

import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The notifications of one transfer, each once.
 *
 * @param entries in the order in which they came; in the order of their kinds when a time is
 *     missing
 * @param reports the reports of a Forge app
 */
public record TransferHistory(String transferId, List<Entry> entries, AppReports reports) {

    /**
     * A notification.
     *
     * @param copies the number of copies with the same message ID, from 1
     * @param changed true when the copies differ
     */
    public record Entry(PlatformEvent event, long copies, boolean changed) {}

    /**
     * Something that is missing or odd.
     *
     * @param advice what to do, or to look at
     */
    public record Gap(String what, String advice) {}

    private static final Comparator<Entry> BY_KIND =
            Comparator.comparing((Entry each) -> each.event().kind());

    public TransferHistory {
        entries = List.copyOf(entries);
    }

    /** The history of a transfer. */
    static TransferHistory of(String transferId, List<PlatformEvent> events, AppReports reports) {
        Map<String, Entry> known = new LinkedHashMap<>();
        for (PlatformEvent event : events) {
            known.merge(
                    identity(event, known.size()),
                    new Entry(event, 1, false),
                    (first, copy) ->
                            new Entry(
                                    earlier(first.event(), copy.event()),
                                    first.copies() + 1,
                                    first.changed() || !first.event().says(copy.event())));
        }
        boolean timed = events.stream().allMatch((each) -> each.received().isPresent());
        Comparator<Entry> order =
                timed
                        ? Comparator.comparing(
                                (Entry each) -> each.event().received().orElseThrow())
                        : BY_KIND;
        return new TransferHistory(
                transferId, known.values().stream().sorted(order).toList(), reports);
    }

    /** A text that only copies of a notification share. */
    private static String identity(PlatformEvent event, int number) {
        return event.messageId().isEmpty()
                ? "#" + number
                : String.join("\n", event.messageId(), event.kind().name(), event.payload().key());
    }

    private static PlatformEvent earlier(PlatformEvent one, PlatformEvent other) {
        boolean later =
                other.received().isEmpty()
                        || one.received()
                                .filter((at) -> !at.isAfter(other.received().get()))
                                .isPresent();
        return later ? one : other;
    }

    /** The migration, as the first notification with details tells it. */
    public MigrationDetails details() {
        return entries.stream()
                .map((each) -> each.event().details())
                .reduce(MigrationDetails.NONE, MigrationDetails::or);
    }

    /** The status that the platform settled the transfer with; empty when it does not tell. */
    public String status() {
        return entries.stream()
                .map((each) -> each.event().payload().status())
                .filter((each) -> !each.isEmpty())
                .reduce("", (_, later) -> later);
    }

    private boolean has(EventKind kind) {
        return count(kind) > 0;
    }

    /** The number of notifications of a kind. */
    public long count(EventKind kind) {
        return entries.stream().filter((each) -> each.event().kind() == kind).count();
    }

    private boolean isForge() {
        return entries.stream().anyMatch((each) -> each.event().isForge());
    }

    /**
     * The gaps and oddities, the most important first.
     *
     * @param settled true when another answer says that the transfer is settled
     * @param now the time to compare the end of the transfer with
     */
    public List<Gap> gaps(boolean settled, Instant now) {
        List<Gap> gaps = new ArrayList<>();
        failure().ifPresent(gaps::add);
        boolean open = !settled && !has(EventKind.TRANSFER_SETTLED);
        if (open) {
            gaps.add(end(now));
        }
        if (!has(EventKind.LISTENER_TRIGGERED)) {
            gaps.add(
                    new Gap(
                            "no notification that the listener was triggered",
                            "it may come later, or was lost: notifications come in any order"));
        }
        uploads(open, gaps);
        acknowledgements(open, gaps);
        oddities(gaps);
        return gaps;
    }

    private void uploads(boolean open, List<Gap> gaps) {
        boolean uploaded =
                has(EventKind.APP_DATA_UPLOADED)
                        || has(EventKind.APP_DATA_PRELOADED)
                        || has(EventKind.FILE_LIST_UPLOADED);
        if (!uploaded) {
            gaps.add(new Gap("no upload", "platform data " + named() + "     (lists the files)"));
        }
        if (open && uploaded && isForge() && !has(EventKind.EXPORT_COMPLETED)) {
            gaps.add(
                    new Gap(
                            "no notification that the export is complete",
                            "the platform takes it as complete after 15 minutes without an"
                                    + " upload"));
        }
    }

    /** The uploads whose message has no reported status, unless the transfer is settled well. */
    private void acknowledgements(boolean open, List<Gap> gaps) {
        List<String> lacking =
                entries.stream()
                        .map(Entry::event)
                        .filter((each) -> each.isForge() && each.kind().isUpload())
                        .map(PlatformEvent::messageId)
                        .filter((id) -> !id.isEmpty() && !reports.acknowledged().containsKey(id))
                        .distinct()
                        .toList();
        boolean failed = !List.of("", TransferStatus.SUCCESS.name()).contains(status());
        if (!lacking.isEmpty() && (open || failed)) {
            gaps.add(
                    new Gap(
                            "no message status for "
                                    + Plurals.of(lacking.size(), "upload")
                                    + ": "
                                    + FirstFew.of(lacking, 5).words(),
                            open
                                    ? "platform message "
                                            + named()
                                            + " SUCCESS MESSAGE-ID...     (within 15 minutes)"
                                    : "explain TIMED_OUT"));
        }
    }

    /** The transfer in a line to type; its placeholder if the notifications name none. */
    private String named() {
        return transferId.isEmpty() ? "TRANSFER" : transferId;
    }

    private Optional<Gap> failure() {
        return entries.stream()
                .filter((each) -> each.event().kind() == EventKind.LISTENER_ERRORED)
                .map((each) -> each.event().payload().error().map(ListenerError::type).orElse(""))
                .map(
                        (type) ->
                                type.isEmpty()
                                        ? "the listener failed"
                                        : "the listener failed: " + type)
                .map((what) -> new Gap(what, "explain listener-errored"))
                .findFirst();
    }

    private Gap end(Instant now) {
        Optional<Instant> end = details().end();
        String until =
                end.map(
                                (at) ->
                                        String.format(
                                                Locale.ROOT,
                                                at.isBefore(now)
                                                        ? ", its 14 days ended %s"
                                                        : ", its 14 days end %s",
                                                at.toString().substring(0, 10)))
                        .orElse("");
        String status = "platform status " + named();
        if (has(EventKind.CANCELLATION_REQUESTED)) {
            return new Gap("cancellation requested, but not settled" + until, status);
        }
        return isForge()
                ? new Gap("not settled" + until, status)
                : new Gap(
                        "not known whether it is settled" + until,
                        status + "     (Connect apps aren't notified)");
    }

    private void oddities(List<Gap> gaps) {
        long unnumbered =
                entries.stream().filter((each) -> each.event().messageId().isEmpty()).count();
        if (unnumbered > 0) {
            gaps.add(
                    new Gap(
                            Plurals.of(unnumbered, "notification") + " without a message ID",
                            "copies of them can't be recognised"));
        }
        long changed = entries.stream().filter(Entry::changed).count();
        if (changed > 0) {
            gaps.add(
                    new Gap(
                            Plurals.of(changed, "message ID") + " with different content",
                            "the first one is shown"));
        }
        if (shared() > 0) {
            gaps.add(
                    new Gap(
                            Plurals.of(shared(), "message ID") + " of several notifications",
                            "an app that ignores copies by their ID drops all but the first"));
        }
        if (afterEnd() > 0) {
            gaps.add(
                    new Gap(
                            Plurals.of(afterEnd(), "notification") + " after it was settled",
                            "the platform accepts no calls for it any more"));
        }
    }

    /** The number of message IDs that several different notifications have. */
    private long shared() {
        Set<String> known = new HashSet<>();
        return entries.stream()
                .map((each) -> each.event().messageId())
                .filter((id) -> !id.isEmpty() && !known.add(id))
                .distinct()
                .count();
    }

    /** The number of notifications that came after the one that the transfer is settled. */
    private long afterEnd() {
        long until =
                entries.stream()
                        .takeWhile((each) -> each.event().kind() != EventKind.TRANSFER_SETTLED)
                        .count();
        return Math.max(0, entries.size() - until - 1);
    }
}
