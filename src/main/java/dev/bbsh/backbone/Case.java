package dev.bbsh.backbone;

import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The facts of one sync's migration that no file contains. A recorded fact can't be overwritten by
 * another one: that is a contradiction.
 *
 * @param projects the two projects of the sync; nothing for facts that were recorded before a file
 *     told the projects
 * @param movement which project moves to Cloud
 * @param method how it moves
 * @param keyChanges the project keys that change on the way, at most one for each project
 * @param configuredAt the project at whose side the sync was configured
 */
public record Case(
        Optional<ProjectPair> projects,
        Optional<Movement> movement,
        Optional<MigrationMethod> method,
        List<KeyChange> keyChanges,
        Optional<String> configuredAt) {

    /** The case of which nothing is known. */
    public static final Case UNKNOWN =
            new Case(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());

    public Case {
        keyChanges = List.copyOf(keyChanges);
        projects.ifPresent(
                (pair) -> {
                    movement.flatMap(Movement::project).ifPresent((key) -> requireIn(pair, key));
                    configuredAt.ifPresent((key) -> requireIn(pair, key));
                });
        for (KeyChange change : keyChanges) {
            projects.filter((pair) -> !pair.has(change.after()))
                    .ifPresent((pair) -> requireIn(pair, change.before()));
        }
    }

    /** The case of a sync of which nothing else is known. */
    public static Case of(ProjectPair pair) {
        return UNKNOWN.at(pair);
    }

    /** True when any fact is known, besides the projects. */
    public boolean isKnown() {
        return movement.isPresent()
                || method.isPresent()
                || configuredAt.isPresent()
                || !keyChanges.isEmpty();
    }

    /** The facts in a line: {@code ORBIT and DEPOT: ORBIT moves, by jcma}. */
    public String summary() {
        String about = projects.map((pair) -> pair + ": ").orElse("no files yet: ");
        return about + words();
    }

    /** The facts in a line, without the projects. */
    public String words() {
        List<String> words = new ArrayList<>();
        movement.ifPresent((each) -> words.add(each.sentence()));
        method.ifPresent((each) -> words.add("by " + each.word()));
        keyChanges.forEach((change) -> words.add("key change " + change));
        configuredAt.ifPresent((key) -> words.add("configured on the " + key + " side"));
        return words.isEmpty() ? "no facts" : String.join(", ", words);
    }

    /** The only project that moves, when it is known. */
    public Optional<String> moving() {
        return movement.flatMap(Movement::project);
    }

    /** True when it is known that this project moves. */
    public boolean moves(String project) {
        return movement.filter((each) -> each.includes(project)).isPresent();
    }

    /** The project that stays, when it is known who moves and which projects there are. */
    public Optional<String> staying() {
        return projects.flatMap((pair) -> moving().map(pair::partnerOf));
    }

    /** The change of the moving project's key, or the only change. */
    public Optional<KeyChange> keyChange() {
        return keyChanges.size() == 1
                ? Optional.of(keyChanges.getFirst())
                : moving().flatMap(this::keyChange);
    }

    /** The new key of a project, when its key changes. */
    public Optional<KeyChange> keyChange(String project) {
        return keyChanges.stream().filter((each) -> each.before().equals(project)).findFirst();
    }

    /** The key that a project had before its move. */
    public String original(String project) {
        return keyChanges.stream()
                .filter((each) -> each.after().equals(project))
                .map(KeyChange::before)
                .findFirst()
                .orElse(project);
    }

    /** The key that a project has after its move. */
    public String renamed(String project) {
        return keyChange(project).map(KeyChange::after).orElse(project);
    }

    /**
     * The project that must be first of two, when that is proven: the one that stays, if it creates
     * the new sync. It does so after a sync by email or file, and where it configured the old one;
     * where the moving side configured it, that depends on what the new instances can do.
     *
     * @param fromDownloads whether the data comes from the downloads of two sides, which only syncs
     *     by email or file have
     */
    public Optional<String> first(ProjectPair sides, boolean fromDownloads) {
        boolean different = !sides.one().equals(sides.other());
        Optional<String> stays =
                moving().filter((project) -> different && sides.has(project)).map(sides::partnerOf);
        boolean proven = fromDownloads || (stays.isPresent() && configuredAt.equals(stays));
        return proven ? stays : Optional.empty();
    }

    /**
     * True when these are the projects of this case, under their keys before or after the move.
     * Facts without projects can belong to any pair that has all the projects they name.
     */
    public boolean isAbout(ProjectPair pair) {
        ProjectPair before = before(pair);
        return projects.map(before::same)
                .orElseGet(() -> named().map(before::spelled).allMatch(before::has));
    }

    /** The projects that the facts name, under their keys before the move. */
    public Stream<String> named() {
        return Stream.of(
                        moving().stream(),
                        configuredAt.stream(),
                        keyChanges.stream().map(KeyChange::before))
                .flatMap((keys) -> keys)
                .map(this::original)
                .distinct();
    }

    private ProjectPair before(ProjectPair pair) {
        return keyChanges.isEmpty() ? pair : pair.map(this::original);
    }

    /**
     * The same facts about a pair of this case, under the keys that the pair has: those from before
     * or after the move.
     */
    public Case at(ProjectPair pair) {
        UnaryOperator<String> key = (project) -> here(project, pair);
        return new Case(
                projects.map((own) -> own.map(key)).or(() -> Optional.of(pair)),
                movement.map((each) -> each.project().map(key).map(Movement::of).orElse(each)),
                method,
                keyChanges,
                configuredAt.map(key));
    }

    /** The key under which the pair has a project; upper and lower case are the same. */
    private String here(String said, ProjectPair pair) {
        String project = pair.spelled(said);
        if (pair.has(project)) {
            return project;
        }
        return pair.has(renamed(project)) ? renamed(project) : original(project);
    }

    /** The key that a project has in the pair of this case, from before or after the move. */
    public String here(String project) {
        return projects.map((pair) -> here(project, pair)).orElse(project);
    }

    /** The same facts under the keys that the projects had before the move. */
    public Case original() {
        return projects.map((pair) -> at(before(pair))).orElse(this);
    }

    /**
     * Records which project moves: its key, {@code none}, or {@code both}.
     *
     * @throws BbshException when another movement is recorded, or when the key is not one of the
     *     two
     */
    public Case withMoving(String word) {
        Movement said = Movement.of(word);
        if (movement.filter(Movement::isBoth).isPresent() && said.project().isPresent()) {
            said.project().ifPresent(this::requireMine);
            return this;
        }
        requireSame(movement.map(Movement::word), word, "moving");
        return with(said);
    }

    /**
     * The same case when these projects have moved, regardless of what was known to move before.
     */
    public Case withMoved(List<String> moved) {
        moved.forEach(this::requireMine);
        boolean none = movement.filter(Movement::isNone).isPresent();
        boolean more = moved.size() > 1 || moved.stream().anyMatch((each) -> !moves(each));
        if (none || (movement.isEmpty() && moved.size() == 1)) {
            return withMoving(moved.getFirst());
        }
        return more ? with(new Movement.Both()) : this;
    }

    private Case with(Movement said) {
        return new Case(projects, Optional.of(said), method, keyChanges, configuredAt);
    }

    /** Records the method of the move. */
    public Case withMethod(MigrationMethod how) {
        requireSame(method.map(MigrationMethod::word), how.word(), "method");
        return new Case(projects, movement, Optional.of(how), keyChanges, configuredAt);
    }

    /** The same case without the method of the move. */
    Case withoutMethod() {
        return new Case(projects, movement, Optional.empty(), keyChanges, configuredAt);
    }

    /** Records that the key of a moving project changes. */
    public Case withKeyChange(KeyChange change) {
        requireSame(keyChange(change.before()).map(KeyChange::toString), change.toString(), "key");
        List<KeyChange> all = new ArrayList<>(keyChanges);
        if (!all.contains(change)) {
            all.add(change);
        }
        return new Case(projects, movement, method, all, configuredAt);
    }

    /** Records on whose side the sync was configured. */
    public Case withConfiguredAt(String project) {
        requireSame(configuredAt, project, "configured-at");
        return new Case(projects, movement, method, keyChanges, Optional.of(project));
    }

    /**
     * Adds all that another case knows about the same projects.
     *
     * @throws BbshException when the two contradict each other
     */
    public Case and(Case other) {
        Case all = this;
        for (KeyChange change : other.keyChanges) {
            all = all.withKeyChange(change);
        }
        all = other.method.map(all::withMethod).orElse(all);
        all =
                other.movement
                        .map((each) -> each.project().map(this::original).orElse(each.word()))
                        .map(all::withMoving)
                        .orElse(all);
        return other.configuredAt.map(this::original).map(all::withConfiguredAt).orElse(all);
    }

    private void requireMine(String key) {
        projects.ifPresent((pair) -> requireIn(pair, key));
    }

    private static void requireSame(Optional<String> known, String said, String option) {
        if (known.isPresent() && !Objects.equals(known.get(), said)) {
            throw new BbshException(
                    "--" + option + " is already recorded as " + known.get() + ", not " + said,
                    "case     (shows the recorded facts)   or   case --forget");
        }
    }

    private static void requireIn(ProjectPair pair, String key) {
        if (!pair.has(key)) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT, "'%s' is not %s or %s", key, pair.one(), pair.other()),
                    "case --moving " + pair.one() + "   or   case --moving " + pair.other());
        }
    }
}
