package dev.bbsh.check.backup.file;

import dev.bbsh.backup.content.BackupContent;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions that a backup names: its header that of the program that wrote it, its properties
 * that of the data. They differ in backups that an upgrade made of the data before it.
 */
record BackupVersions(Stated header, Stated data) {

    /**
     * A version as it is stated.
     *
     * @param version such as {@code 7.3.9}; empty when it isn't stated, as in data before Jira 6.1
     * @param build the build number; empty when it isn't stated
     */
    record Stated(String version, Optional<Long> build) {

        private static Stated of(String version, String build) {
            return new Stated(
                    version,
                    build.matches("[0-9]{1,18}")
                            ? Optional.of(Long.valueOf(build))
                            : Optional.empty());
        }

        boolean isKnown() {
            return !version.isEmpty() || build.isPresent();
        }

        /** The version that decides: the build number tells less, but is never a snapshot. */
        Optional<JiraVersion> judged() {
            return JiraVersion.of(version).or(() -> build.map(JiraVersion::ofBuild));
        }

        /** The words for it, such as {@code 7.3.9 (build 73021)}. */
        String words() {
            String number = build.map((each) -> "build " + each).orElse("");
            return version.isEmpty()
                    ? number
                    : version + (number.isEmpty() ? "" : " (" + number + ")");
        }
    }

    static BackupVersions of(BackupContent content) {
        String build = content.file().build();
        int mark = build.indexOf('#');
        return new BackupVersions(
                mark < 0
                        ? Stated.of(build, "")
                        : Stated.of(build.substring(0, mark), build.substring(mark + 1)),
                Stated.of(
                        content.properties().system("jira.version").orElse(""),
                        content.properties().system("jira.version.patched").orElse("")));
    }

    /** True when both are stated and differ: by their builds, else by their versions. */
    boolean differ() {
        if (!header.isKnown() || !data.isKnown()) {
            return false;
        }
        if (header.build().isPresent() && data.build().isPresent()) {
            return !header.build().equals(data.build());
        }
        boolean both = !header.version().isEmpty() && !data.version().isEmpty();
        return both && !header.version().equals(data.version());
    }

    /**
     * The lower version of the two. Data without a version that has the build of the header has its
     * version, too.
     */
    Optional<JiraVersion> lower() {
        boolean same = data.version().isEmpty() && data.build().equals(header.build());
        return same
                ? header.judged()
                : Stream.of(header, data)
                        .flatMap((each) -> each.judged().stream())
                        .min(JiraVersion::compareTo);
    }
}
