package dev.bbsh.jira.catalog;

import dev.bbsh.jira.Gap;
import dev.bbsh.jira.answer.PageEnd;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells whether all pages of a list were read, however many files they are in. */
final class Pages {

    private static final Set<EntityKind> CONTENTS =
            Set.of(EntityKind.COMMENT, EntityKind.ATTACHMENT);

    /** By what an element of a list is told from the others. */
    private static final List<String> IDS =
            List.of("id", "accountId", "fieldId", "contextId", "key", "name", "value");

    private final Map<String, Listing> listings = new LinkedHashMap<>();

    private static final class Listing {

        private final Set<EntityKind> kinds;
        private final String owner;
        private final Set<String> ids = new HashSet<>();
        private long total;
        private boolean goesOn;
        private boolean ends;
        private boolean full;

        Listing(Set<EntityKind> kinds, String owner) {
            this.kinds = kinds;
            this.owner = owner;
        }

        void add(JsonNode page, JsonNode list) {
            long start = page.path("startAt").asLong(0);
            for (JsonNode each : list) {
                ids.add(id(each).orElse("at " + start));
                start++;
            }
            total = Math.max(total, page.path("total").asLong(0));
            PageEnd end = PageEnd.of(page, list.size());
            goesOn |= end == PageEnd.MORE_FOLLOW;
            full |= end == PageEnd.AT_LIMIT;
            ends |= end == PageEnd.LAST;
        }

        private static Optional<String> id(JsonNode each) {
            return IDS.stream()
                    .map(each::path)
                    .filter((value) -> value.isValueNode() && !value.isNull())
                    .map((value) -> value.asString(""))
                    .findFirst();
        }

        Optional<Gap.Cause> cause() {
            if (ids.size() < total) {
                return Optional.of(new Gap.Partial(ids.size(), total));
            }
            if (ends || total > 0 && !goesOn) {
                return Optional.empty();
            }
            return goesOn
                    ? Optional.of(new Gap.MoreFollow(ids.size()))
                    : full ? Optional.of(new Gap.AtLimit(ids.size())) : Optional.empty();
        }
    }

    /** A page of things of one kind. */
    void read(EntityKind kind, AnswerPath path, JsonNode page, JsonNode list) {
        listing(name(kind, path), Set.of(kind), owner(path)).add(page, list);
    }

    /** A page of issues that a search found. */
    void issues(JsonNode page, JsonNode list) {
        Set<String> projects =
                StreamSupport.stream(list.spliterator(), false)
                        .map((issue) -> issue.path("key").asString(""))
                        .filter((key) -> key.contains("-"))
                        .map((key) -> key.substring(0, key.lastIndexOf('-')))
                        .collect(Collectors.toCollection(TreeSet::new));
        String of = projects.isEmpty() ? "" : " of " + String.join(", ", projects);
        listing("issues" + of, CONTENTS, "").add(page, list);
    }

    /** Comments of an issue, of which the answer about the issue itself may have the first ones. */
    void comments(String issue, JsonNode page) {
        // Pages of unknown issues can't be told apart.
        String of = issue.isEmpty() ? "an issue, listed as " + (listings.size() + 1) : issue;
        listing("comments of " + of, Set.of(EntityKind.COMMENT), issue)
                .add(page, page.path("comments"));
    }

    /** Users, which come as lists that say nothing of their pages. */
    void users(JsonNode list) {
        listing("users", Set.of(EntityKind.USER), "").add(list, list);
    }

    private Listing listing(String name, Set<EntityKind> kinds, String owner) {
        return listings.computeIfAbsent(name, (_) -> new Listing(kinds, owner));
    }

    private static String owner(AnswerPath path) {
        return path.field().isEmpty() ? path.project() : path.field();
    }

    private static String name(EntityKind kind, AnswerPath path) {
        String name = kind.plural();
        if (!path.field().isEmpty()) {
            name += " of " + path.field();
        } else if (!path.project().isEmpty()) {
            name += " of " + path.project();
        }
        return path.context().isEmpty() ? name : name + " in context " + path.context();
    }

    /** Each list of which pages are missing. */
    List<CatalogGap> gaps() {
        List<CatalogGap> gaps = new ArrayList<>();
        listings.forEach(
                (name, listing) ->
                        listing.cause()
                                .map((cause) -> new Gap(name, cause))
                                .map((gap) -> new CatalogGap(listing.kinds, listing.owner, gap))
                                .ifPresent(gaps::add));
        return gaps;
    }
}
