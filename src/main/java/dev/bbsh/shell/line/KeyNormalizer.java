package dev.bbsh.shell.line;

import dev.bbsh.backbone.Movement;
import dev.bbsh.query.parse.PathTimes;
import dev.bbsh.query.parse.RelativePaths;
import dev.bbsh.session.ProjectKeys;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.OpenDocuments;
import dev.bbsh.shell.contract.Parameter;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads keys of issues and projects as users type them: in any case, as Jira takes them, and as the
 * URL of an issue; and the times in paths. A command is given the key as Jira writes it, and that
 * is what gets recorded.
 *
 * @param workspace the open documents, which tell how their projects are written
 * @param now the present time, for paths
 */
public record KeyNormalizer(Workspace workspace, Instant now) {

    private static final Pattern ISSUE = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)-([0-9]+)");

    /**
     * The URL parameter in which Jira's boards and lists keep the key of the issue that is shown.
     */
    private static final Pattern SELECTED =
            Pattern.compile("[?&](?:selectedIssue|issueKey)=([^&#]+)");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://.+|/?browse/.+|[\\w.-]+(?::[0-9]+)?/(?:.+/)?browse/.+");

    /** The value of a word of a line. */
    String value(Parameter parameter, String word) {
        return switch (parameter.kind()) {
            case KEY -> issue(word, true);
            case ID -> issue(word, false);
            case SIDE -> project(word);
            case KEY_CHANGE -> change(word);
            case DOCUMENT, DOCUMENT_OR_BACKUP, DOCUMENT_OR_FILE, OPEN -> document(word, parameter);
            case NEW_NAME, CATALOG, BACKUP, MAPPING, CONNECTION, REFERENCE_KIND, FILE -> word;
            case PATH -> PathTimes.exact(word, now, workspace.settings().timezone());
            case COLUMNS -> RelativePaths.exact(word, now, workspace.settings().timezone());
            case ISSUES, BACKUP_OR_FILE, TARGET, FOLDER, FINDING, RULE, NUMBER, DAY -> word;
            case ROW_KIND, ROW_COLUMNS, ROW_CONDITION, LISTED_COLUMNS, TIME -> word;
            case SIZE, USER, VARIABLE, COMMAND, TOPIC, CHOICE, SETTING_VALUE, VALUE, FLAG -> word;
        };
    }

    /**
     * The key of an issue in upper case; empty when the word is no such key, or is in upper case
     * already.
     */
    public static Optional<String> inUpperCase(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return ISSUE.matcher(word).matches() && !upper.equals(word)
                ? Optional.of(upper)
                : Optional.empty();
    }

    /**
     * The key of an issue.
     *
     * @param always true when the word can be nothing else; otherwise it is only taken for a key
     *     when its project is known
     */
    private String issue(String word, boolean always) {
        String typed = inAddress(word).orElse(word);
        Matcher key = ISSUE.matcher(typed);
        if (!key.matches()) {
            return typed;
        }
        Optional<String> known = ProjectKeys.of(workspace).spelled(key.group(1));
        String project =
                always || !typed.equals(word)
                        ? known.orElseGet(() -> key.group(1).toUpperCase(Locale.ROOT))
                        : known.orElseGet(() -> key.group(1));
        return project + "-" + key.group(2);
    }

    /** The key of the issue that a URL shows; the last one, where its path has several. */
    private static Optional<String> inAddress(String word) {
        if (!ADDRESS.matcher(word).matches()) {
            return Optional.empty();
        }
        Optional<String> selected =
                SELECTED.matcher(word)
                        .results()
                        .map((found) -> found.group(1))
                        .filter((key) -> ISSUE.matcher(key).matches())
                        .findFirst();
        String path = word.split("[?#]", 2)[0];
        return selected.or(
                () ->
                        Stream.of(path.split("/"))
                                .filter((part) -> ISSUE.matcher(part).matches())
                                .reduce((_, last) -> last));
    }

    /**
     * The project key of a side, which may also be named by its document; {@code none} and {@code
     * both} name no project.
     */
    private String project(String word) {
        OpenDocuments documents = workspace.documents();
        return documents
                .exactly(word)
                .flatMap(ProjectKeys::local)
                .or(() -> ProjectKeys.of(workspace).spelled(word))
                .or(() -> movement(word))
                .orElseGet(() -> ProjectKeys.inUpperCase(word));
    }

    private static Optional<String> movement(String word) {
        return Stream.<Movement>of(new Movement.None(), new Movement.Both())
                .map(Movement::word)
                .filter(word::equalsIgnoreCase)
                .findFirst();
    }

    private String change(String word) {
        int equals = word.indexOf('=');
        return equals < 0
                ? word
                : project(word.substring(0, equals))
                        + "="
                        + ProjectKeys.inUpperCase(word.substring(equals + 1));
    }

    /** The name of a document; {@code _} is short for {@code last}. */
    private String document(String word, Parameter parameter) {
        if (word.equals(DocumentNames.UNDERSCORE)) {
            return DocumentNames.LAST;
        }
        return switch (parameter.kind()) {
            case DOCUMENT, DOCUMENT_OR_BACKUP -> workspace.documents().spelled(word);
            default -> word;
        };
    }
}
