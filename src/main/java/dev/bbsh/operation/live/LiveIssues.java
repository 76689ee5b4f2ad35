package dev.bbsh.operation.live;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.jira.live.jql.JqlSearch;
import dev.bbsh.jira.live.jql.KeyAnswers;
import dev.bbsh.jira.live.jql.KeyLookup;
import dev.bbsh.jira.live.jql.SearchUser;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks a live site which issues of synced data exist. */
public record LiveIssues(LiveSites live, Workspace workspace, Progress progress) {

    /**
     * The issues of some sides that a site finds; sides whose project its user can't see are not
     * asked for.
     */
    public IssueList of(OpenConnection connection, List<DocumentSide> sides) {
        JqlSearch search = LiveSearch.of(live, connection, workspace.settings(), progress);
        SearchUser user = search.user(progress);
        KeyLookup lookup = new KeyLookup(search);
        Set<String> projects = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        for (DocumentSide side : sides) {
            visible(side, lookup)
                    .ifPresent(
                            (project) -> {
                                projects.add(project);
                                keys.addAll(keys(side.side(), project));
                            });
        }
        progress.begin("asking " + connection.name() + " for issues", keys.size());
        KeyAnswers answers = lookup.ask(keys, progress);
        return new IssueList(
                connection.name(),
                answers.found(),
                gaps(connection, user, answers),
                answers.moved(),
                Optional.of(new IssueList.LiveAnswer(user.words(), projects)));
    }

    private static List<IssueList.IssueGap> gaps(
            OpenConnection connection, SearchUser user, KeyAnswers answers) {
        List<IssueList.IssueGap> gaps = new ArrayList<>();
        if (user.isAnonymous()) {
            gaps.add(gap(new Gap.Unread(connection.name(), "was asked without a login")));
        }
        if (!answers.undecided().isEmpty()) {
            gaps.add(gap(new Gap.MoreFollow(answers.found().size())));
        }
        return gaps;
    }

    private static IssueList.IssueGap gap(Gap.Cause cause) {
        return new IssueList.IssueGap(Set.of(), new Gap("issues", cause));
    }

    /** The key under which the site has the project of a side: the old one, or the new one. */
    private Optional<String> visible(DocumentSide side, KeyLookup lookup) {
        Case facts = workspace.facts(side.document());
        Optional<String> project = side.side().project();
        return project.filter((key) -> lookup.seesProject(key, progress))
                .or(
                        () ->
                                project.map(facts::renamed)
                                        .filter((key) -> !project.get().equals(key))
                                        .filter((key) -> lookup.seesProject(key, progress)));
    }

    /** The keys of the issues of a side, as they are in a project with this key. */
    private static Set<String> keys(Side side, String project) {
        String before = side.project().orElse(project) + "-";
        Set<String> keys = new HashSet<>();
        for (SyncedIssue issue : side.issues()) {
            issue.localIssueKey()
                    .map(
                            (key) ->
                                    key.startsWith(before)
                                            ? project + "-" + key.substring(before.length())
                                            : key)
                    .ifPresent(keys::add);
        }
        return keys;
    }
}
