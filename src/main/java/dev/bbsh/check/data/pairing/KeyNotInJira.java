package dev.bbsh.check.data.pairing;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.text.Plurals;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An issue that its Jira instance does not have according to an exported list or the live site, so
 * it cannot be paired. A live site doesn't tell issues that don't exist from those that its user
 * can't see. Where the case records that the project's key changes, an issue may be in the list
 * under the new key.
 */
public final class KeyNotInJira implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("key-not-in-jira", "issues not found in Jira")
                    .asking("do the issues exist in Jira?");

    private final Optional<IssueList> issues;
    private final Case facts;
    private final PerSide<AtomicLong> absent = new PerSide<>((_) -> new AtomicLong());

    public KeyNotInJira(CheckedData.Context setting) {
        this.issues = setting.inputs().issues();
        this.facts = setting.facts();
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean concerns(CheckedSide side) {
        return issues.filter((list) -> isOf(side, list)).isPresent();
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        issue.localIssueKey()
                .filter((key) -> !isThere(key) && !isThere(changed(key)))
                .ifPresent((key) -> absent(issue, key, side, out));
        issue.localIssueKey()
                .flatMap((key) -> movedTo(key).map((now) -> moved(issue, key, now, side)))
                .ifPresent(out::add);
    }

    /** The key that a live site has for an issue now; not that of a project whose key changed. */
    private Optional<String> movedTo(String key) {
        return issues.filter((list) -> list.live().isPresent())
                .map((list) -> list.moved().get(key))
                .filter((now) -> !now.equals(changed(key)));
    }

    private static Finding.Draft moved(
            SyncedIssue issue, String key, String now, CheckedSide side) {
        return side.finding(RULE, issue, key + " was moved: it is " + now + " now")
                .severity(Severity.WARNING)
                .because("localIssueKey", key)
                .because("key in Jira", now);
    }

    private void absent(SyncedIssue issue, String key, CheckedSide side, FindingCollector out) {
        if (issues.flatMap((list) -> gap(side, list)).isEmpty()) {
            out.add(finding(issue, key, side));
        } else {
            absent.of(side).incrementAndGet();
        }
    }

    private boolean isThere(String key) {
        return issues.filter((list) -> list.has(key)).isPresent();
    }

    private boolean isOf(CheckedSide side, IssueList list) {
        return list.projects().contains(side.project())
                || list.projects().contains(facts.renamed(side.project()));
    }

    private String changed(String key) {
        return ProjectKey.ofIssue(key)
                .map((project) -> facts.renamed(project) + key.substring(project.length()))
                .orElse(key);
    }

    private Finding.Draft finding(SyncedIssue issue, String key, CheckedSide side) {
        String from = issues.map(IssueList::from).orElse("");
        Optional<IssueList.LiveAnswer> live = issues.flatMap(IssueList::live);
        return live.isPresent()
                ? unseen(issue, key, from, side, live.get().user())
                : unlisted(issue, key, from, side);
    }

    private static Finding.Draft unseen(
            SyncedIssue issue, String key, String from, CheckedSide side, String user) {
        return side.finding(
                        RULE,
                        issue,
                        key + " is not found on " + from + ", or not visible to " + user)
                .severity(Severity.WARNING)
                .because("localIssueKey", key)
                .because("asked as", user);
    }

    private Finding.Draft unlisted(SyncedIssue issue, String key, String from, CheckedSide side) {
        Optional<String> now = issues.flatMap((list) -> Optional.ofNullable(list.moved().get(key)));
        Finding.Draft finding =
                side.finding(
                                RULE,
                                issue,
                                now.map((moved) -> key + " was moved to " + moved + " in " + from)
                                        .orElse(key + " is not in " + from))
                        .because("localIssueKey", key);
        now.ifPresent((moved) -> finding.because("moved to", moved));
        return finding.because(
                "issues in the list", issues.map((list) -> list.keys().size()).orElse(0));
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        issues.ifPresent((list) -> check(list, data, out));
    }

    private void check(IssueList list, CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            gap(side, list)
                    .filter((_) -> absent.of(side).get() > 0)
                    .ifPresent((gap) -> out.add(undecided(side, list, gap)));
        }
        if (data.sides().stream().noneMatch((side) -> isOf(side, list))) {
            out.add(undecided(data.sides().getFirst(), foreign(list)));
        }
    }

    private static String foreign(IssueList list) {
        return list.live()
                .map(
                        (live) ->
                                live.user()
                                        + " sees no project of this data on "
                                        + list.from()
                                        + ", so its issues weren't checked")
                .orElseGet(
                        () ->
                                list.from()
                                        + " covers only "
                                        + String.join(
                                                ", ", list.projects().stream().sorted().toList())
                                        + ", not the projects of this data");
    }

    /** The known gap of the list for a side. */
    private Optional<Gap> gap(CheckedSide side, IssueList list) {
        return list.gap(side.project())
                .or(() -> list.gap(facts.renamed(side.project())))
                .map(IssueList.IssueGap::gap);
    }

    private Finding.Draft undecided(CheckedSide side, IssueList list, Gap gap) {
        long count = absent.of(side).get();
        String message =
                Plurals.of(count, side.project() + " issue")
                        + (count == 1 ? " is not in " : " are not in ")
                        + list.from()
                        + ", which is incomplete ("
                        + gap.words()
                        + "): "
                        + (count == 1 ? "it" : "they")
                        + " may exist";
        return undecided(side, message)
                .because("issues in the list", list.keys().size())
                .because("missing", gap.words());
    }

    private static Finding.Draft undecided(CheckedSide side, String message) {
        return side.finding(RULE, side.document() + ".undecided", message).severity(Severity.INFO);
    }
}
