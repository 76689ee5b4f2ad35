package dev.bbsh.shell.command.check;

import dev.bbsh.file.Location;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The notes on a check that asked a live site, or took an open name where a file has it too.
 *
 * @param notes a sentence each
 */
record LiveCheckNotes(List<String> notes) {

    static LiveCheckNotes of(CheckRequest.Data request, Workspace workspace) {
        List<String> notes = new ArrayList<>();
        Optional<IssueList> issues = request.inputs().issues();
        issues.map(IssueList::from)
                .filter(workspace::isTaken)
                .filter((name) -> Location.of(name).exists())
                .ifPresent(
                        (name) ->
                                notes.add(
                                        "'"
                                                + name
                                                + "' is open, so the file of that name was not"
                                                + " read (./"
                                                + name
                                                + " reads it)"));
        issues.ifPresent((list) -> list.live().ifPresent((live) -> notes.add(asked(list, live))));
        return new LiveCheckNotes(notes);
    }

    private static String asked(IssueList list, IssueList.LiveAnswer live) {
        String projects = String.join(" and ", new TreeSet<>(live.projects()));
        return "asked "
                + list.from()
                + " as "
                + live.user()
                + (projects.isEmpty()
                        ? ": no project of this data can be seen"
                        : ": " + Plurals.of(list.keys().size(), "issue") + " of " + projects)
                + (projects.isEmpty() ? "" : " found");
    }

    /** The same answer with the notes beside its view. */
    Answer beside(Answer answer) {
        return !notes.isEmpty() && answer instanceof Outcome outcome && outcome.view().isPresent()
                ? new Outcome(
                        outcome.view().map((view) -> new View.Noted(view, () -> notes)),
                        outcome.data(),
                        outcome.next(),
                        outcome.line(),
                        outcome.met(),
                        outcome.proof())
                : answer;
    }
}
