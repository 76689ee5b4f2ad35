package dev.bbsh.operation.customer;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The syncs that may be of one customer: those with a Jira site in common, or of which that can't
 * be told. Inferred: a site numbers its records once, so the same record ID at two issues means two
 * sites; and a config may name the hosts of its sites.
 *
 * @param groups the syncs; more than one group when some have no site in common
 * @param example a reason why two of them have none, when there is more than one group
 */
public record CustomerGroups(List<List<SyncFiles>> groups, Optional<Evidence> example) {

    /** The records of a side that are compared; an ID that is found there twice is enough. */
    private static final int COMPARED = 5_000;

    public CustomerGroups {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** A reason why two syncs have no site in common. */
    public sealed interface Evidence {}

    /**
     * Hosts that the configs of two syncs name.
     *
     * @param one those of the one sync
     * @param other those of the other one
     */
    public record Hosts(List<String> one, List<String> other) implements Evidence {

        public Hosts {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    /**
     * An ID that two records have.
     *
     * @param one the issue key of the one record
     * @param other the issue key of the other one
     */
    public record Clash(long id, String one, String other) implements Evidence {}

    /** Groups the syncs with data of both sides or a config; the others may belong to any. */
    public static CustomerGroups of(List<SyncFiles> syncs, Progress progress) {
        List<Sites> all = new ArrayList<>();
        for (SyncFiles each : syncs) {
            sites(each, progress).ifPresent(all::add);
        }
        List<List<SyncFiles>> groups = new ArrayList<>();
        List<Sites> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            List<Sites> group = new ArrayList<>(List.of(left.removeFirst()));
            for (int i = 0; i < group.size(); i++) {
                Sites one = group.get(i);
                List<Sites> near = left.stream().filter((each) -> !one.isApart(each)).toList();
                group.addAll(near);
                left.removeAll(near);
            }
            groups.add(group.stream().map(Sites::files).toList());
        }
        Optional<Evidence> example =
                groups.size() < 2
                        ? Optional.empty()
                        : all.stream()
                                .skip(1)
                                .flatMap((each) -> all.getFirst().evidence(each).stream())
                                .findFirst();
        return new CustomerGroups(groups, example);
    }

    private static Optional<Sites> sites(SyncFiles files, Progress progress) {
        List<DocumentSide> sides = files.sides(progress);
        boolean both = sides.size() > 1;
        SiteAddresses addresses = SiteAddresses.of(files.configs(), progress);
        return both || !addresses.hosts().isEmpty()
                ? Optional.of(
                        new Sites(
                                files,
                                both ? ids(sides.getFirst(), progress) : Map.of(),
                                both ? ids(sides.getLast(), progress) : Map.of(),
                                addresses))
                : Optional.empty();
    }

    /** The issue keys of the first records of a side, by the records' IDs. */
    private static Map<Long, String> ids(DocumentSide side, Progress progress) {
        IssueRecords records = IssueRecords.of(side.side(), progress);
        IssueRecords.Reader reader = records.reader();
        Map<Long, String> ids = new HashMap<>();
        for (int i = 0; i < Math.min(COMPARED, records.size()); i++) {
            SyncedIssue issue = reader.read(i);
            OptionalLong id = issue.number(IssueField.ID);
            Optional<String> key = issue.localIssueKey();
            if (id.isPresent() && key.isPresent()) {
                ids.put(id.getAsLong(), key.get());
            }
        }
        return ids;
    }

    /** A sync, with the records and the addresses of both of its sites. */
    private record Sites(
            SyncFiles files,
            Map<Long, String> one,
            Map<Long, String> other,
            SiteAddresses addresses) {

        /** True when no site of another sync can be one of this sync. */
        boolean isApart(Sites sync) {
            return !addresses.shares(sync.addresses)
                    && (addresses.isApart(sync.addresses) || clashes(sync));
        }

        private boolean clashes(Sites sync) {
            return clash(one, sync.one)
                    && clash(one, sync.other)
                    && clash(other, sync.one)
                    && clash(other, sync.other);
        }

        private static boolean clash(Map<Long, String> some, Map<Long, String> others) {
            return some.entrySet().stream().anyMatch((each) -> clash(each, others));
        }

        private static boolean clash(Map.Entry<Long, String> one, Map<Long, String> others) {
            String key = others.get(one.getKey());
            return key != null && !key.equals(one.getValue());
        }

        Optional<Evidence> evidence(Sites sync) {
            if (!isApart(sync)) {
                return Optional.empty();
            }
            return addresses.isApart(sync.addresses)
                    ? Optional.of(
                            new Hosts(
                                    List.copyOf(addresses.hosts()),
                                    List.copyOf(sync.addresses.hosts())))
                    : first(one, sync.one).map(Evidence.class::cast);
        }

        private static Optional<Clash> first(Map<Long, String> some, Map<Long, String> others) {
            return some.entrySet().stream()
                    .filter((each) -> clash(each, others))
                    .map(
                            (each) ->
                                    new Clash(
                                            each.getKey(),
                                            each.getValue(),
                                            others.getOrDefault(each.getKey(), "")))
                    .min(Comparator.comparingLong(Clash::id));
        }
    }
}
