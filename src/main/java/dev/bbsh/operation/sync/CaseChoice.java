package dev.bbsh.operation.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the sync that facts are about: by the projects they name, else the current one. */
public final class CaseChoice {

    private final Workspace workspace;
    private final List<ProjectPair> known;

    public CaseChoice(Workspace workspace) {
        this.workspace = workspace;
        this.known = new ArrayList<>(workspace.syncs().all());
        workspace.cases().all().stream()
                .flatMap((each) -> each.projects().stream())
                .filter((pair) -> known.stream().noneMatch((one) -> same(one, pair)))
                .forEach(known::add);
    }

    private boolean same(ProjectPair one, ProjectPair other) {
        return workspace.cases().areOfOneSync(one, other);
    }

    /**
     * The case that is meant, as it is known; one without projects when no file named any.
     *
     * @throws BbshException when several may be meant
     */
    public Case of(List<String> named, List<KeyChange> keys) {
        if (known.isEmpty()) {
            return workspace.cases().withoutProjects().orElse(Case.UNKNOWN);
        }
        List<String> before = new ArrayList<>(named);
        keys.forEach((change) -> before.replaceAll((key) -> before(key, change)));
        keys.forEach((change) -> before.add(change.before()));
        List<ProjectPair> fitting = fitting(before);
        if (fitting.isEmpty()) {
            List<String> after = new ArrayList<>(named);
            keys.forEach((change) -> after.add(change.after()));
            fitting = fitting(after);
        }
        return workspace.cases().of(chosen(fitting.isEmpty() ? known : fitting));
    }

    private static String before(String key, KeyChange change) {
        return key.equals(change.after()) ? change.before() : key;
    }

    private List<ProjectPair> fitting(List<String> keys) {
        return known.stream()
                .filter((pair) -> keys.stream().allMatch((key) -> has(pair, key)))
                .toList();
    }

    /** True when a pair has a project; the key may be the one before its move, or after it. */
    private boolean has(ProjectPair pair, String key) {
        return pair.has(workspace.cases().of(pair).here(key));
    }

    private ProjectPair chosen(List<ProjectPair> some) {
        if (some.size() == 1) {
            return some.getFirst();
        }
        return workspace
                .syncs()
                .current()
                .filter((pair) -> some.stream().anyMatch((each) -> same(each, pair)))
                .orElseThrow(() -> several(some));
    }

    private BbshException several(List<ProjectPair> some) {
        String names = some.stream().map(ProjectPair::toString).collect(Collectors.joining("; "));
        List<String> lines =
                some.stream()
                        .flatMap((pair) -> document(pair).stream())
                        .map((open) -> "use " + open.name())
                        .toList();
        return new BbshException(
                "these facts fit several syncs: " + names,
                lines.isEmpty()
                        ? "case --moving " + some.getFirst().one()
                        : String.join("   or   ", lines));
    }

    private Optional<OpenDocument> document(ProjectPair pair) {
        return workspace.documents().all().stream()
                .filter(
                        (open) ->
                                SyncProjects.of(open.content())
                                        .filter((other) -> same(pair, other))
                                        .isPresent())
                .findFirst();
    }
}
