package dev.bbsh.session;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The syncs of one customer, those of the open documents and those of recorded facts, and the words
 * that tell them from each other on a line.
 */
public final class SyncNames {

    /** The separator of the two keys of a sync that one key doesn't tell from others. */
    public static final String BOTH = "/";

    private final Workspace workspace;
    private final List<ProjectPair> all;

    /** The syncs of a workspace, the open ones first. */
    public SyncNames(Workspace workspace) {
        this.workspace = workspace;
        Stream<ProjectPair> recorded =
                workspace.cases().all().stream().flatMap((each) -> each.projects().stream());
        all =
                workspace
                        .cases()
                        .different(
                                Stream.concat(workspace.syncs().all().stream(), recorded).toList(),
                                (pair) -> pair);
    }

    /** All of them, those of open documents first, in the order of the documents. */
    public List<ProjectPair> all() {
        return List.copyOf(all);
    }

    /** True when there is more than one. */
    public boolean areSeveral() {
        return all.size() > 1;
    }

    /**
     * The word that means a sync: a project key that only this sync has, else both keys as in
     * {@code ALFA/BETA}.
     */
    public String word(ProjectPair pair) {
        return pair.projects().stream()
                .filter((key) -> with(List.of(key)).size() == 1)
                .findFirst()
                .orElse(pair.one() + BOTH + pair.other());
    }

    /** The syncs that have all of these projects, under their keys before or after the move. */
    public List<ProjectPair> with(List<String> keys) {
        return all.stream()
                .filter((pair) -> keys.stream().allMatch((key) -> has(pair, key)))
                .toList();
    }

    private boolean has(ProjectPair pair, String key) {
        return pair.has(workspace.cases().of(pair).here(key));
    }

    /** The line that forgets the facts of a sync; it names the sync when there are several. */
    public String forget(Optional<ProjectPair> pair) {
        return areSeveral() && pair.isPresent()
                ? "case --sync " + word(pair.get()) + " --forget"
                : "case --forget";
    }

    /**
     * The facts of a sync with the project that moves.
     *
     * @throws BbshException when another one is recorded; its lines name the sync
     */
    public Case withMoving(Case known, String moving) {
        try {
            return known.withMoving(moving);
        } catch (BbshException contrary) {
            String shown =
                    known.projects()
                            .filter((_) -> areSeveral())
                            .map((pair) -> "case --sync " + word(pair))
                            .orElse("case     (shows the recorded facts)");
            throw new BbshException(
                    contrary.message(), shown + "   or   " + forget(known.projects()), contrary);
        }
    }
}
