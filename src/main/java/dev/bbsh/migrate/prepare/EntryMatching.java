package dev.bbsh.migrate.prepare;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Matches the comments and attachments of the old Jira instance with those of the new one: within
 * one issue, by creation time, author, size, file name, body and order.
 *
 * @param matches the matches in issues of which both catalogs have all items
 * @param undecided the matches in issues of which a catalog lacks items
 * @param hidden the old issues with restricted comments of which the new catalog shows fewer: the
 *     account that collected it may not see them
 */
public record EntryMatching(
        List<EntryMatch> matches, List<EntryMatch> undecided, List<String> hidden) {

    public EntryMatching {
        matches = List.copyOf(matches);
        undecided = List.copyOf(undecided);
        hidden = List.copyOf(hidden);
    }

    /**
     * Matches the items of the same issues in two catalogs.
     *
     * @param keyAfter the key of an issue in the new catalog, by that in the old one
     * @throws BbshException when one of them has no information on comments and attachments
     */
    public static EntryMatching of(
            Catalog old, Catalog young, UnaryOperator<String> keyAfter, Progress progress) {
        List<EntryMatch> matches = new ArrayList<>();
        List<EntryMatch> undecided = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (EntityKind kind : List.of(EntityKind.COMMENT, EntityKind.ATTACHMENT)) {
            Map<String, List<Entity>> before = byIssue(old, kind);
            Map<String, List<Entity>> after = byIssue(young, kind);
            before.forEach(
                    (issue, all) -> {
                        progress.advance(all.size());
                        String now = keyAfter.apply(issue);
                        List<Entity> there = after.getOrDefault(now, List.of());
                        List<EntryMatch> found = new IssueMatcher(all, there).matches();
                        boolean seen = restricted(all) <= restricted(there);
                        if (!seen) {
                            hidden.add(issue);
                        }
                        if (seen && old.hasAll(kind, issue) && young.hasAll(kind, now)) {
                            matches.addAll(found);
                        } else {
                            found.forEach((each) -> undecided.add(each.undecided()));
                        }
                    });
        }
        if (matches.isEmpty() && undecided.isEmpty()) {
            throw noEntries();
        }
        return new EntryMatching(matches, undecided, hidden);
    }

    private static BbshException noEntries() {
        return new BbshException(
                "the old catalog has no comments or attachments",
                "catalog load FILE... --as NAME     (API responses of"
                        + " /issue/KEY?fields=comment,attachment)");
    }

    /** The number of comments that not everybody can see. */
    private static long restricted(List<Entity> comments) {
        return comments.stream().filter((each) -> each.has(Trait.RESTRICTED, "true")).count();
    }

    private static Map<String, List<Entity>> byIssue(Catalog catalog, EntityKind kind) {
        Map<String, List<Entity>> issues = new LinkedHashMap<>();
        for (Entity each : catalog.all(kind)) {
            String issue = each.trait(Trait.ISSUE).orElse("");
            issues.computeIfAbsent(issue, (_) -> new ArrayList<>()).add(each);
        }
        return issues;
    }

    /** The sure matches. */
    public List<EntryMatch> sure() {
        return matches.stream().filter(EntryMatch::sure).toList();
    }

    /** The matches that a person must decide. */
    public List<EntryMatch> ambiguous() {
        return matches.stream()
                .filter((each) -> !each.sure() && !each.candidates().isEmpty())
                .toList();
    }

    /** The items without a match in the new Jira instance. */
    public List<EntryMatch> missing() {
        return matches.stream().filter((each) -> each.candidates().isEmpty()).toList();
    }

    /**
     * The new item that matches a comment or an attachment, going by their content.
     *
     * @param candidates the possible matches, the best first; exactly one when it is sure
     * @param confidence of the first one, in percent
     * @param evidence the properties that agree in the first one
     */
    public record EntryMatch(
            Entity old,
            List<Entity> candidates,
            boolean sure,
            int confidence,
            List<String> evidence) {

        /** The same match as not sure: Jira may have more items than the catalogs. */
        EntryMatch undecided() {
            return new EntryMatch(old, candidates, false, 0, evidence);
        }

        public EntryMatch {
            candidates = List.copyOf(candidates);
            evidence = List.copyOf(evidence);
        }

        /** The same match without candidates that are surely matched to another item. */
        EntryMatch without(Set<String> taken) {
            List<Entity> left =
                    candidates.stream().filter((each) -> !taken.contains(each.id())).toList();
            return new EntryMatch(old, left, false, left.isEmpty() ? 0 : confidence, evidence);
        }
    }
}
