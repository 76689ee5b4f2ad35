package dev.bbsh.backbone;

import dev.bbsh.work.BbshException;

import java.util.Objects;
import java.util.Optional;

/**
 * The facts of a migration that no file says. What was said once is not changed by saying something
 * else: that is a contradiction.
 *
 * @param projects the two projects that it is about, once a document has said so
 * @param moving the project that moves to Cloud
 * @param method how it moves
 * @param keyChange whether its key changes on the way
 * @param configuredAt the project at whose side the sync was configured
 */
public record Case(
        Optional<ProjectPair> projects,
        Optional<String> moving,
        Optional<MigrationMethod> method,
        Optional<KeyChange> keyChange,
        Optional<String> configuredAt) {

    /** Nothing is known. */
    public static final Case UNKNOWN =
            new Case(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Case {
        projects.ifPresent(
                (pair) -> {
                    moving.ifPresent((key) -> requireIn(pair, key));
                    configuredAt.ifPresent((key) -> requireIn(pair, key));
                    keyChange.ifPresent((change) -> requireIn(pair, keyIn(pair, change)));
                });
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** The project that stays, when it is known who moves and which projects there are. */
    public Optional<String> staying() {
        return projects.flatMap((pair) -> moving.map(pair::partnerOf));
    }

    /**
     * Which of two projects has to be first, when that is proven: the one that stays, if it creates
     * the new sync. It does so after a sync by email or file, and where it configured the old one;
     * where the moving side configured it, that depends on what the new instances can do.
     *
     * @param fromDownloads whether the data comes from the downloads of two sides, which only syncs
     *     by email or file have
     */
    public Optional<String> first(ProjectPair sides, boolean fromDownloads) {
        boolean different = !sides.one().equals(sides.other());
        Optional<String> stays =
                moving.filter((project) -> different && sides.has(project)).map(sides::partnerOf);
        boolean proven = fromDownloads || (stays.isPresent() && configuredAt.equals(stays));
        return proven ? stays : Optional.empty();
    }

    /**
     * The case of these two projects.
     *
     * @throws BbshException when it is about others
     */
    public Case about(ProjectPair pair) {
        Optional<String> renamed = keyChange.map(KeyChange::after).filter(pair::has);
        if (renamed.isPresent() && !projects.filter(pair::same).isPresent()) {
            throw new BbshException(
                    "this data has the new key " + renamed.get() + " already: it was prepared",
                    "verify NAME --against NAME");
        }
        if (projects.isPresent() && !projects.get().same(pair)) {
            throw new BbshException(
                    "the case is about " + projects.get() + ", not about " + pair,
                    "case --forget     (then say the facts of the other one)");
        }
        return projects.isPresent()
                ? this
                : new Case(Optional.of(pair), moving, method, keyChange, configuredAt);
    }

    /**
     * Learns which project moves.
     *
     * @throws BbshException when another one does, or when it is none of the two
     */
    public Case withMoving(String project) {
        Optional<String> next = learned(moving, project, "moving");
        return new Case(projects, next, method, keyChange, configuredAt);
    }

    /** Learns how it moves. */
    public Case withMethod(MigrationMethod how) {
        requireSame(method.map(MigrationMethod::word), how.word(), "method");
        return new Case(projects, moving, Optional.of(how), keyChange, configuredAt);
    }

    /** Learns that the key of the moving project changes. */
    public Case withKeyChange(KeyChange change) {
        requireSame(keyChange.map(KeyChange::toString), change.toString(), "key");
        return new Case(projects, moving, method, Optional.of(change), configuredAt);
    }

    /** Learns on whose side the sync was configured. */
    public Case withConfiguredAt(String project) {
        Optional<String> next = learned(configuredAt, project, "configured-at");
        return new Case(projects, moving, method, keyChange, next);
    }

    private static Optional<String> learned(Optional<String> known, String said, String option) {
        requireSame(known, said, option);
        return Optional.of(said);
    }

    private static void requireSame(Optional<String> known, String said, String option) {
        if (known.isPresent() && !Objects.equals(known.get(), said)) {
            throw new BbshException(
                    "the case says --" + option + " " + known.get() + ", not " + said,
                    "case     (what is known)   or   case --forget");
        }
    }

    /** The same case once the key has changed: what moves is called by its new key. */
    public Case renamed() {
        return keyChange.isEmpty()
                ? this
                : new Case(
                        projects.map(
                                (pair) -> new ProjectPair(after(pair.one()), after(pair.other()))),
                        moving.map(this::after),
                        method,
                        keyChange,
                        configuredAt.map(this::after));
    }

    private static String keyIn(ProjectPair pair, KeyChange change) {
        return pair.has(change.after()) ? change.after() : change.before();
    }

    private String after(String key) {
        return keyChange
                .filter((change) -> change.before().equals(key))
                .map(KeyChange::after)
                .orElse(key);
    }

    private static void requireIn(ProjectPair pair, String key) {
        if (!pair.has(key)) {
            throw new BbshException(
                    "'" + key + "' is none of the projects " + pair,
                    "case --moving " + pair.one() + "   or   case --moving " + pair.other());
        }
    }
}
