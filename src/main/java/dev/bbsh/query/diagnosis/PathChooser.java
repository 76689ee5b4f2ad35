package dev.bbsh.query.diagnosis;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.probe.MemberNames;
import dev.bbsh.query.probe.PathNames;
import dev.bbsh.query.probe.PathProbe;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.TimeLimit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Chooses among paths by trying them. */
public interface PathChooser {

    /** Works without a document: the first path is the best. */
    PathChooser ANY =
            new PathChooser() {
                @Override
                public Optional<String> best(List<String> paths) {
                    return paths.stream().findFirst();
                }

                @Override
                public boolean finds(String path) {
                    return true;
                }

                @Override
                public Supplier<Set<String>> names() {
                    return Set::of;
                }
            };

    /**
     * The best of several paths: the first one that finds something; otherwise the first one that
     * does so when mistakes in its names and literals are corrected; otherwise the first one that
     * has only names of the document, and so may be right and find nothing.
     *
     * @param paths valid paths, the likeliest first
     */
    Optional<String> best(List<String> paths);

    /** True when a valid path finds something. */
    boolean finds(String path);

    /** The names of all members. */
    Supplier<Set<String>> names();

    /** Tries paths in a document, for three seconds at most. */
    static PathChooser in(JsonValue root, Progress progress) {
        return new DocumentChooser(root, progress);
    }

    /** Tries paths in a document. */
    record DocumentChooser(JsonValue root, Progress progress) implements PathChooser {

        private static final int CORRECTED = 4;

        @Override
        public Optional<String> best(List<String> paths) {
            try {
                return tried(paths);
            } catch (TimeLimit.Exceeded | BbshException late) {
                return Optional.empty();
            }
        }

        @Override
        public boolean finds(String path) {
            try {
                return new PathProbe(root, root, EmptyResultDiagnosis.budget(progress))
                        .finds(query(path));
            } catch (TimeLimit.Exceeded | BbshException notKnown) {
                return false;
            }
        }

        private Optional<String> tried(List<String> paths) {
            PathProbe probe = new PathProbe(root, root, EmptyResultDiagnosis.budget(progress));
            return paths.stream()
                    .filter((path) -> probe.finds(query(path)))
                    .findFirst()
                    .or(() -> corrected(paths))
                    .or(() -> paths.stream().filter((path) -> isKnown(path, probe)).findFirst());
        }

        private Optional<String> corrected(List<String> paths) {
            return paths.stream()
                    .limit(CORRECTED)
                    .flatMap(
                            (path) -> EmptyResultDiagnosis.of(query(path), root, progress).stream())
                    .flatMap((reason) -> reason.path().stream())
                    .map(Query::toString)
                    .findFirst();
        }

        private static boolean isKnown(String path, PathProbe probe) {
            return PathNames.of(query(path)).stream().allMatch(probe::occurs);
        }

        private static Query query(String path) {
            return PathParser.parse(path).query();
        }

        @Override
        public Supplier<Set<String>> names() {
            return () -> {
                try {
                    return MemberNames.in(root, EmptyResultDiagnosis.budget(progress));
                } catch (TimeLimit.Exceeded late) {
                    return Set.of();
                }
            };
        }
    }
}
