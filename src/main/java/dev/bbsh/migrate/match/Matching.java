package dev.bbsh.migrate.match;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which comment and which attachment of the old Jira became which one of the new: within one
 * issue, by the time when it was made, author, size, file name, body and order.
 *
 * @param matches those of issues of which both catalogs have all
 * @param undecided those of issues of which a catalog lacks something
 */
public record Matching(List<Match> matches, List<Match> undecided) {

    public Matching {
        matches = List.copyOf(matches);
        undecided = List.copyOf(undecided);
    }

    /**
     * Matches what two catalogs say of the same issues.
     *
     * @param keys whether the project has another key now
     * @throws BbshException when one of them says nothing of comments and attachments
     */
    public static Matching of(
            Catalog old, Catalog young, Optional<KeyChange> keys, Progress progress) {
        List<Match> matches = new ArrayList<>();
        List<Match> undecided = new ArrayList<>();
        for (EntityKind kind : List.of(EntityKind.COMMENT, EntityKind.ATTACHMENT)) {
            Map<String, List<Entity>> before = byIssue(old, kind);
            Map<String, List<Entity>> after = byIssue(young, kind);
            before.forEach(
                    (issue, all) -> {
                        progress.advance(all.size());
                        String now = Translation.keyAfter(issue, keys);
                        List<Match> found =
                                new IssueMatch(all, after.getOrDefault(now, List.of())).matches();
                        if (old.hasAll(kind, issue) && young.hasAll(kind, now)) {
                            matches.addAll(found);
                        } else {
                            found.forEach((each) -> undecided.add(each.undecided()));
                        }
                    });
        }
        if (matches.isEmpty() && undecided.isEmpty()) {
            throw new BbshException(
                    "the old catalog has no comment and no attachment",
                    "catalog load FILE... --as NAME     (answers of"
                            + " /issue/KEY?fields=comment,attachment)");
        }
        return new Matching(matches, undecided);
    }

    private static Map<String, List<Entity>> byIssue(Catalog catalog, EntityKind kind) {
        Map<String, List<Entity>> issues = new LinkedHashMap<>();
        for (Entity each : catalog.all(kind)) {
            String issue = each.trait(Trait.ISSUE).orElse("");
            issues.computeIfAbsent(issue, (_) -> new ArrayList<>()).add(each);
        }
        return issues;
    }

    /** Those of which it is clear what became of them. */
    public List<Match> sure() {
        return matches.stream().filter(Match::sure).toList();
    }

    /** Those of which somebody has to say it. */
    public List<Match> doubtful() {
        return matches.stream()
                .filter((each) -> !each.sure() && !each.candidates().isEmpty())
                .toList();
    }

    /** Those that are nowhere in the new Jira. */
    public List<Match> missing() {
        return matches.stream().filter((each) -> each.candidates().isEmpty()).toList();
    }
}
