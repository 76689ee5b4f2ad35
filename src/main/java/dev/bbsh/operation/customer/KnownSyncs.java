package dev.bbsh.operation.customer;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.session.SyncNames;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The syncs of one customer: those of the open documents, and those of recorded facts. */
public final class KnownSyncs {

    /** The most syncs that an error names. */
    private static final int NAMED = 4;

    private final Workspace workspace;
    private final List<ProjectPair> open;
    private final List<ProjectPair> all;
    private final SyncNames names;

    /** The syncs of a workspace, the open ones first. */
    public KnownSyncs(Workspace workspace) {
        this.workspace = workspace;
        open = workspace.syncs().all();
        names = new SyncNames(workspace);
        all = names.all();
    }

    private boolean same(ProjectPair one, ProjectPair other) {
        return workspace.cases().areOfOneSync(one, other);
    }

    /** All of them, those of open documents first, in the order of the documents. */
    public List<ProjectPair> all() {
        return all;
    }

    /** True when there is more than one. */
    public boolean areSeveral() {
        return names.areSeveral();
    }

    /**
     * The word that means a sync: a project key that only this sync has, else both keys as in
     * {@code ALFA/BETA}.
     */
    public String word(ProjectPair pair) {
        return names.word(pair);
    }

    /**
     * The line that records facts of a sync: it names the sync when its options don't.
     *
     * @param pair the sync, when it is known
     * @param options such as {@code --moving ORBIT}
     * @param key the project that the options name, if any
     */
    public String line(Optional<ProjectPair> pair, String options, Optional<String> key) {
        boolean named = key.filter((each) -> fitting(List.of(each)).size() == 1).isPresent();
        return areSeveral() && pair.isPresent() && !named
                ? "case --sync " + word(pair.get()) + " " + options
                : "case " + options;
    }

    /** The line that forgets the facts of a sync. */
    public String forget(Optional<ProjectPair> pair) {
        return names.forget(pair);
    }

    /**
     * The sync that a word means: either project key, both as in {@code ALFA/BETA}, or the name of
     * a document.
     *
     * @param line the line to advise, with another word
     * @throws BbshException when there is none, or more than one
     */
    public ProjectPair named(String word, UnaryOperator<String> line) {
        Optional<ProjectPair> ofDocument =
                workspace.documents().exactly(word).flatMap(SyncProjects::of);
        List<ProjectPair> meant =
                ofDocument
                        .map((pair) -> all.stream().filter((each) -> same(each, pair)).toList())
                        .orElseGet(() -> fitting(List.of(word.split(SyncNames.BOTH, 2))));
        if (meant.isEmpty()) {
            throw unknown(word, line);
        }
        if (meant.size() > 1) {
            throw several(word + " is in " + syncs(meant), meant, line);
        }
        return meant.getFirst();
    }

    /**
     * The sync that facts are about: the only one, else the one with the projects that they name;
     * empty when none is known.
     *
     * @param named the projects that the facts name
     * @param keys the project keys that change
     * @param line the line to advise, with a word for {@code --sync}
     * @throws BbshException when several may be meant
     */
    public Optional<ProjectPair> about(
            List<String> named, List<KeyChange> keys, UnaryOperator<String> line) {
        if (all.size() < 2) {
            return all.stream().findFirst();
        }
        List<String> before = new ArrayList<>(named);
        keys.forEach((change) -> before.replaceAll((key) -> before(key, change)));
        keys.forEach((change) -> before.add(change.before()));
        if (before.isEmpty()) {
            return Optional.of(onlyOpen(all, "this may be about any of " + syncs(all), line));
        }
        List<ProjectPair> fitting = fitting(before);
        if (fitting.isEmpty()) {
            List<String> after = new ArrayList<>(named);
            keys.forEach((change) -> after.add(change.after()));
            fitting = fitting(after);
        }
        String keysNamed = before.stream().distinct().collect(Collectors.joining(" and "));
        if (fitting.isEmpty()) {
            throw unknown(keysNamed, line);
        }
        return Optional.of(onlyOpen(fitting, keysNamed + " is in " + syncs(fitting), line));
    }

    private static String before(String key, KeyChange change) {
        return key.equals(change.after()) ? change.before() : key;
    }

    private List<ProjectPair> fitting(List<String> keys) {
        return names.with(keys);
    }

    /** The only one of some syncs; else the only one of them with an open document. */
    private ProjectPair onlyOpen(
            List<ProjectPair> some, String problem, UnaryOperator<String> line) {
        List<ProjectPair> here = some.stream().filter(open::contains).toList();
        if (some.size() > 1 && here.size() != 1) {
            throw several(problem, some, line);
        }
        return some.size() == 1 ? some.getFirst() : here.getFirst();
    }

    private BbshException unknown(String word, UnaryOperator<String> line) {
        return all.isEmpty()
                ? new BbshException(
                        "no sync is known, so '" + word + "' is not one of its projects",
                        "load FILE     (synchronized issues or a config)")
                : several("no sync has the project '" + word + "': " + syncs(all), all, line);
    }

    private BbshException several(
            String problem, List<ProjectPair> some, UnaryOperator<String> line) {
        return new BbshException(
                problem,
                some.stream()
                        .limit(NAMED)
                        .map((pair) -> line.apply(word(pair)))
                        .collect(Collectors.joining("   or   ")));
    }

    /** Some syncs in words, the first few by name: {@code 2 syncs (A and B; A and C)}. */
    private static String syncs(List<ProjectPair> some) {
        int more = some.size() - NAMED;
        return Plurals.of(some.size(), "sync")
                + " ("
                + some.stream()
                        .limit(NAMED)
                        .map(ProjectPair::toString)
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; ... " + FirstFew.more(more) : "")
                + ")";
    }
}
