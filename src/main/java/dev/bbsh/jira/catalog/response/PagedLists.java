package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.jira.savedfile.PageTally;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The pages of all lists that were read, in however many files, checked for completeness. */
final class PagedLists {

    private static final Set<EntityKind> CONTENTS =
            Set.of(EntityKind.COMMENT, EntityKind.ATTACHMENT);

    private static final String ISSUES = "issues";

    /** The members that distinguish the elements of a list. */
    private static final List<String> IDS =
            List.of("id", "accountId", "fieldId", "contextId", "key", "name", "value");

    private final Map<String, List<Listing>> listings = new LinkedHashMap<>();

    private final Set<Long> ends = new TreeSet<>();

    private static final class Listing {

        private final Set<EntityKind> kinds;
        private final String owner;
        private final PageTally tally = new PageTally();
        private final Map<Long, String> positions = new HashMap<>();

        Listing(Set<EntityKind> kinds, String owner) {
            this.kinds = kinds;
            this.owner = owner;
        }

        void add(JsonNode page, JsonNode list) {
            long start = page.path("startAt").asLong(0);
            List<String> ids = new ArrayList<>();
            for (JsonNode each : list) {
                String id = id(each).orElse("at " + start);
                ids.add(id);
                positions.put(start++, id);
            }
            tally.add(page, ids, list.size());
        }

        /** True when a page can belong to this list: nothing else is at its positions. */
        boolean holds(JsonNode page, JsonNode list) {
            long start = page.path("startAt").asLong(0);
            for (JsonNode each : list) {
                String id = id(each).orElse("at " + start);
                if (!positions.getOrDefault(start++, id).equals(id)) {
                    return !page.has("startAt");
                }
            }
            return true;
        }

        private static Optional<String> id(JsonNode each) {
            return IDS.stream()
                    .map(each::path)
                    .filter((value) -> value.isValueNode() && !value.isNull())
                    .map((value) -> value.asString(""))
                    .findFirst();
        }

        Optional<CatalogGap> gap(String name) {
            return tally.cause().map((cause) -> new CatalogGap(kinds, owner, new Gap(name, cause)));
        }
    }

    /** Reads a page of entities of one kind. */
    void read(EntityKind kind, ResponsePath path, JsonNode page, JsonNode list) {
        Listing empty = new Listing(Set.of(kind), path.owner());
        listing(path.listName(kind), empty, page, list).add(page, list);
    }

    /** Reads a page of issues that a search found. */
    void issues(JsonNode page, JsonNode list) {
        Set<String> projects =
                StreamSupport.stream(list.spliterator(), false)
                        .map((issue) -> issue.path("key").asString(""))
                        .filter((key) -> key.contains("-"))
                        .map((key) -> key.substring(0, key.lastIndexOf('-')))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (list.isEmpty() && page.path("startAt").asLong(0) > 0) {
            ends.add(page.path("total").asLong(0));
            return;
        }
        String of = projects.isEmpty() ? "" : " of " + String.join(", ", projects);
        listing(ISSUES + of, new Listing(CONTENTS, ""), page, list).add(page, list);
    }

    /**
     * The totals of pages after the last issue, of which no list is known: they don't say to which
     * projects their list belongs.
     */
    private Stream<Long> endsOfUnknown() {
        return ends.stream()
                .filter((total) -> total > 0)
                .filter(
                        (total) ->
                                listings.entrySet().stream()
                                        .filter((each) -> each.getKey().startsWith(ISSUES))
                                        .flatMap((each) -> each.getValue().stream())
                                        .noneMatch((each) -> each.tally.total() == total));
    }

    /** Reads comments of an issue; the response about the issue itself may have the first ones. */
    void comments(String issue, JsonNode page) {
        // Pages of unknown issues can't be distinguished.
        String of = issue.isEmpty() ? "an unknown issue, list " + (listings.size() + 1) : issue;
        only("comments of " + of, new Listing(Set.of(EntityKind.COMMENT), issue))
                .add(page, page.path("comments"));
    }

    /** Reads users, which come as lists without paging information. */
    void users(JsonNode list) {
        only("users", new Listing(Set.of(EntityKind.USER), "")).add(list, list);
    }

    /**
     * The list that a page belongs to; lists with the same name are distinguished by their
     * positions.
     */
    private Listing listing(String name, Listing empty, JsonNode page, JsonNode list) {
        List<Listing> known = listings.computeIfAbsent(name, (_) -> new ArrayList<>());
        Optional<Listing> same =
                known.stream().filter((each) -> each.holds(page, list)).findFirst();
        same.ifPresentOrElse((_) -> {}, () -> known.add(empty));
        return same.orElse(empty);
    }

    /** The only list with a name. */
    private Listing only(String name, Listing empty) {
        List<Listing> known = listings.computeIfAbsent(name, (_) -> new ArrayList<>());
        if (known.isEmpty()) {
            known.add(empty);
        }
        return known.getFirst();
    }

    /** The lists of which pages are missing. */
    List<CatalogGap> gaps() {
        List<CatalogGap> gaps = new ArrayList<>();
        listings.forEach(
                (name, same) -> same.forEach((listing) -> listing.gap(name).ifPresent(gaps::add)));
        endsOfUnknown()
                .map((total) -> new Gap(ISSUES, new Gap.Partial(0, total)))
                .forEach((gap) -> gaps.add(new CatalogGap(CONTENTS, "", gap)));
        return gaps;
    }
}
