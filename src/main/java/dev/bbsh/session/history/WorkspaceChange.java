package dev.bbsh.session.history;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.FileSnapshot;
import dev.bbsh.session.jira.JiraData;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two workspaces of one session, one after the other.
 *
 * @param before the earlier one
 * @param after the later one
 */
record WorkspaceChange(Workspace before, Workspace after) {

    /**
     * True when nothing has changed but the copies on disk, the connections, and the calls of the
     * app migration platform.
     */
    boolean isOnlySaved() {
        JiraData same = after.jira().withConnections(before.jira().connections());
        return new Workspace(
                        after.documents(),
                        after.current(),
                        after.results().with(before.results().platform()),
                        after.cases(),
                        same,
                        before.saved(),
                        after.settings())
                .equals(before);
    }

    /** True when a proof was made and nothing else has changed: there is nothing to undo. */
    boolean isOnlyProven() {
        return after.results().proofs().made() > before.results().proofs().made()
                && after.withResults(after.results().with(before.results().proofs()))
                        .equals(before);
    }

    /**
     * The bytes of the versions of documents that are only in the earlier workspace, if these share
     * none with each other.
     */
    long lostMemory() {
        Set<DocumentAnalysis> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        versions(after).forEach(seen::add);
        return versions(before).filter(seen::add).mapToLong(DocumentAnalysis::memory).sum();
    }

    private static Stream<DocumentAnalysis> versions(Workspace workspace) {
        return workspace.documents().all().stream()
                .flatMap((each) -> Stream.of(each.original(), each.analysis()));
    }

    /** The files of the documents that were opened. */
    List<FileSnapshot> read() {
        return after.documents().all().stream()
                .filter((open) -> open.number() > before.saved().highest())
                .flatMap((open) -> open.source().stream())
                .toList();
    }

    /**
     * The earlier workspace as undo restores it; whatever undo does not affect comes from the later
     * one. A check of documents that are open in the later one only gives way to the earlier one.
     */
    Workspace undone() {
        Workspace restored = restored();
        Optional<CheckResult> known = before.checked();
        return known.isPresent() && isLost(after.checked(), restored) && !isLost(known, restored)
                ? restored.with(known.get())
                : restored;
    }

    /**
     * The earlier workspace, as undo needs it. It needs no check when the later one has a check of
     * what is open: undo keeps that one, unless what was checked is open in the later workspace
     * only. Each check holds its findings: ten thousand of a config take 15 MB.
     */
    Workspace kept() {
        boolean isChecked = after.checked().isPresent() && !isLost(after.checked(), after);
        return isChecked && isNothingOpened()
                ? before.withResults(before.results().withoutCheck())
                : before;
    }

    private boolean isNothingOpened() {
        Set<Long> open = new HashSet<>();
        before.documents().all().forEach((each) -> open.add(each.number()));
        return after.documents().all().stream().allMatch((each) -> open.contains(each.number()))
                && before.jira().backupNames().containsAll(after.jira().backupNames());
    }

    private static boolean isLost(Optional<CheckResult> checked, Workspace workspace) {
        return checked.flatMap((each) -> each.missingIn(workspace)).isPresent();
    }

    private Workspace restored() {
        JiraData connected = before.jira().withConnections(after.jira().connections());
        return new Workspace(
                before.documents(),
                before.current(),
                after.results(),
                before.cases(),
                connected,
                after.saved(),
                after.settings());
    }
}
