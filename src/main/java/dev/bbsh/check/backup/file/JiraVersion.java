package dev.bbsh.check.backup.file;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Jira, as far as it decides on a migration.
 *
 * @param patch 0 when only a build number is known, which tells no more than major and minor
 */
record JiraVersion(int major, int minor, int patch) implements Comparable<JiraVersion> {

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?.*");

    private static final Comparator<JiraVersion> ORDER =
            Comparator.comparingInt(JiraVersion::major)
                    .thenComparingInt(JiraVersion::minor)
                    .thenComparingInt(JiraVersion::patch);

    /** Builds of Jira 7.0 and later; those before have three or four digits. */
    private static final long SEVEN = 70_000;

    /** Builds of Jira 8.0 and later. */
    private static final long EIGHT = 800_000;

    /** The version in a text such as {@code 7.13.0} or {@code 7.1.0-SNAPSHOT}. */
    static Optional<JiraVersion> of(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(
                        new JiraVersion(
                                Integer.parseInt(found.group(1)),
                                Integer.parseInt(found.group(2)),
                                found.group(3) == null ? 0 : Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /**
     * The version of a build number: 73021 is 7.3 and 713000 is 7.13. Of those before 7.0 and since
     * 8.0, no more than that is concluded. Inferred from the builds of real backups.
     */
    static JiraVersion ofBuild(long build) {
        if (build < SEVEN) {
            return new JiraVersion(6, 0, 0);
        }
        if (build >= EIGHT) {
            return new JiraVersion(8, 0, 0);
        }
        return new JiraVersion(7, (int) (build / 1_000 % (build < 100_000 ? 10 : 100)), 0);
    }

    @Override
    public int compareTo(JiraVersion other) {
        return ORDER.compare(this, other);
    }

    boolean isBefore(JiraVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public String toString() {
        return major + "." + minor + (patch == 0 ? "" : "." + patch);
    }
}
