package dev.bbsh.jira.savedfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kind of a file about a Jira site, detected from its beginning: a different command reads each
 * kind.
 */
public enum SavedFileKind {
    /** The server IDs with their Cloud IDs. */
    MIGRATION_REPORT("a report of the Migration Assistant", "mapping load"),
    /** The same as pages of the app migration platform, or as a table of two columns. */
    ID_MAPPING("an ID mapping", "mapping load"),
    /** The issues with their keys. */
    ISSUE_TABLE("a table of issues", "check --issues"),
    /** A response of Jira's REST API. */
    ANSWER("a Jira API response", "catalog load"),
    /** Synced issue data, or the config of a sync. */
    SYNC_FILE("a sync file", "load");

    /** The number of bytes that {@link #of} needs, if the file has as many. */
    public static final int SEEN = 1 << 14;

    private static final int LINES = 20;

    private static final Pattern KEY =
            Pattern.compile("(^|[,;\\t|\"])\\p{Lu}[\\p{Lu}\\d_]+-\\d+([,;\\t|\"]|$)");

    private static final Pattern CONNECTOR = Pattern.compile("\"(first|second)Connector\"\\s*:");

    private static final Pattern MEMBER = Pattern.compile("\"\\s*:\\s*[\"{\\[\\d]");

    private static final Pattern MAPPING =
            Pattern.compile(
                    "\"(namespace|hasNext|lastEntity)\"\\s*:|\"(jira|identity)[:/]"
                            + "|\"columns\"\\s*:\\s*\\[[^]]*\"sourceId\"");

    /** Members of Jira's responses that no other file has. */
    private static final Pattern JIRA =
            Pattern.compile(
                    "\"(self|startAt|maxResults|nextPageToken|clauseNames|accountId|statusCategory"
                            + "|statusColor|avatarUrls|projectTypeKey|deploymentType|errorMessages"
                            + "|status-code|subtask|issueLinkTypes|untranslatedName)\"\\s*:");

    private final String words;
    private final String command;

    SavedFileKind(String words, String command) {
        this.words = words;
        this.command = command;
    }

    /** The kind in words, such as {@code a table of issues}. */
    public String words() {
        return words;
    }

    /** True when the file maps IDs to IDs. */
    public boolean isMapping() {
        return this == MIGRATION_REPORT || this == ID_MAPPING;
    }

    /** The command that reads it. */
    public String command() {
        return command;
    }

    /** The kind of a file with this beginning; nothing when the beginning does not tell. */
    public static Optional<SavedFileKind> of(byte[] first) {
        String start = start(first).stripLeading();
        if (CONNECTOR.matcher(start).find()) {
            return Optional.of(SYNC_FILE);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return ofJson(start);
        }
        return start.startsWith("<") ? Optional.empty() : ofTable(start);
    }

    private static String start(byte[] text) {
        String start = new String(text, 0, Math.min(text.length, SEEN), StandardCharsets.UTF_8);
        return start.replaceFirst("^\uFEFF", "");
    }

    /** The kind of a table with this beginning; nothing for any other text. */
    public static Optional<SavedFileKind> ofTable(byte[] first) {
        String text = start(first).stripLeading();
        boolean json = text.startsWith("{") || text.startsWith("[");
        return of(first).filter((kind) -> !json && (kind.isMapping() || kind == ISSUE_TABLE));
    }

    private static Optional<SavedFileKind> ofJson(String start) {
        if (MAPPING.matcher(start).find()) {
            return Optional.of(ID_MAPPING);
        }
        return Optional.of(ANSWER).filter((_) -> JIRA.matcher(start).find());
    }

    private static Optional<SavedFileKind> ofTable(String start) {
        List<String> lines = start.lines().limit(LINES).toList();
        Optional<String> header =
                lines.stream()
                        .map(SavedFileKind::letters)
                        .filter(SavedFileKind::isHeader)
                        .findFirst();
        if (header.isPresent()) {
            boolean report = header.get().contains("entitytype");
            return Optional.of(report ? MIGRATION_REPORT : ID_MAPPING);
        }
        boolean keys = lines.stream().anyMatch((line) -> KEY.matcher(line.strip()).find());
        boolean json = MEMBER.matcher(start).find();
        return Optional.of(ISSUE_TABLE).filter((_) -> keys && !json);
    }

    private static boolean isHeader(String letters) {
        return letters.contains("serverid") && letters.contains("cloudid");
    }

    private static String letters(String line) {
        StringBuilder letters = new StringBuilder(line.length());
        line.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetter)
                .forEach((each) -> letters.append((char) each));
        return letters.toString();
    }
}
