package dev.bbsh.shell.command.file;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.jira.savedfile.SavedFileKind;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.repair.WrappedText;
import dev.bbsh.repair.wrapped.Wrapping;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names the command that reads a file which is neither synced issue data nor a config. */
final class FileTypeHint {

    private static final int LOOKED_AT = 8_192;

    /** A row of a report of the migration assistant: an item, its old ID, its new ID. */
    private static final Pattern REPORT_ROW =
            Pattern.compile(
                    "(?m)^\"?[a-z]+(?:/[a-z]+)?:[A-Za-z/:]+\"?[,;\\t]\"?[^,;\\t\\r\\n]+\"?[,;\\t]");

    private static final Pattern REPORT_HEADER =
            Pattern.compile("(?i)\\W*entity ?type\\W+server ?id\\W+cloud ?id.*", Pattern.DOTALL);

    /** Members that only Jira items have. */
    private static final List<String> OF_JIRA =
            List.of(
                    "self",
                    "schema",
                    "clauseNames",
                    "projectTypeKey",
                    "accountId",
                    "statusCategory",
                    "subtask",
                    "iconUrl",
                    "inward",
                    "custom",
                    "fields",
                    "fieldId");

    private static final List<String> LISTS =
            List.of(
                    "issues",
                    "values",
                    "value",
                    "fields",
                    "issueTypes",
                    "issueLinkTypes",
                    "projects",
                    "users",
                    "comments",
                    "attachment",
                    "versions",
                    "components",
                    "options",
                    "statuses");

    private FileTypeHint() {}

    /**
     * Refuses a table that another command reads.
     *
     * @throws BbshException with the line that reads it
     */
    static void requireNoTable(String file, byte[] text) {
        String start =
                new String(text, 0, Math.min(text.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (REPORT_HEADER.matcher(start).matches() || REPORT_ROW.matcher(start).find()) {
            throw new BbshException(
                    "'"
                            + file
                            + "' is a table of old and new IDs (a report of the migration"
                            + " assistant), not JSON",
                    "mapping load " + CommandLine.quote(file) + " --as ids");
        }
        if (SavedFileKind.ofTable(text).equals(Optional.of(SavedFileKind.ISSUE_TABLE))) {
            throw new BbshException(
                    "'" + file + "' is a table of issues (CSV), not JSON",
                    SavedFileKind.ISSUE_TABLE.command() + " " + CommandLine.quote(file));
        }
    }

    /** A line for a document that another command also reads, or that holds JSON as text. */
    static List<TextLine> lines(OpenDocument open, Progress progress) {
        if (!(open.origin() instanceof DocumentOrigin.Loaded loaded)) {
            return List.of();
        }
        JsonValue root = open.content().root();
        String file = CommandLine.quote(loaded.file().toString());
        if (root.kind() == JsonKind.STRING) {
            return inside(open, file, progress);
        }
        if (FileKind.of(root) != FileKind.OTHER) {
            return List.of();
        }
        if (isError(root)) {
            return List.of(
                    TextLine.of(
                                    Style.WARNING,
                                    open.name() + ": an error message from Jira" + message(root))
                            .and(
                                    Style.MUTED,
                                    "     (get the file again, with permission to see the data)"));
        }
        return isAnswer(root)
                ? List.of(
                        hint(open.name() + ": a response of Jira's REST API")
                                .and("     ")
                                .and(Style.COMMAND, "catalog load " + file + " --as jira"))
                : List.of();
    }

    private static TextLine hint(String text) {
        return TextLine.of(text);
    }

    private static List<TextLine> inside(OpenDocument open, String file, Progress progress) {
        byte[] text = open.content().root().text().getBytes(StandardCharsets.UTF_8);
        return WrappedText.recognise(text, progress)
                .filter(Wrapping.Unwrapped.class::isInstance)
                .map(Wrapping.Unwrapped.class::cast)
                .map(
                        (inner) ->
                                List.of(
                                        hint(open.name() + ": the string contains JSON")
                                                .and("     ")
                                                .and(
                                                        Style.COMMAND,
                                                        "load "
                                                                + file
                                                                + " --repair "
                                                                + inner.name())))
                .orElse(List.of());
    }

    private static boolean isError(JsonValue root) {
        boolean status =
                Stream.of("status-code", "statusCode", "status")
                        .anyMatch((name) -> root.member(name).isPresent());
        return root.member("errorMessages").isPresent()
                || (status && root.member("message").isPresent() && root.size() < 8);
    }

    private static String message(JsonValue root) {
        return root.member("errorMessages")
                .filter((list) -> list.kind() == JsonKind.ARRAY && list.size() > 0)
                .map((list) -> list.element(0))
                .or(() -> root.member("message"))
                .flatMap(JsonValue::asString)
                .map((text) -> ": " + text)
                .orElse("");
    }

    private static boolean isAnswer(JsonValue root) {
        if (root.kind() == JsonKind.ARRAY) {
            return holdsItem(root);
        }
        boolean server = root.member("baseUrl").isPresent() && root.member("version").isPresent();
        boolean search =
                Stream.of("isLast", "nextPageToken", "maxResults")
                        .anyMatch((name) -> root.member(name).isPresent());
        return server
                || isItem(root)
                || (search && LISTS.stream().anyMatch((name) -> root.member(name).isPresent()))
                || LISTS.stream()
                        .flatMap((name) -> root.member(name).stream())
                        .anyMatch(FileTypeHint::holdsItem);
    }

    private static boolean holdsItem(JsonValue list) {
        return list.kind() == JsonKind.ARRAY && list.size() > 0 && isItem(list.element(0));
    }

    private static boolean isItem(JsonValue item) {
        boolean named =
                Stream.of("id", "accountId", "fieldId", "name")
                        .anyMatch((name) -> item.member(name).isPresent());
        return item.kind() == JsonKind.OBJECT
                && named
                && OF_JIRA.stream().anyMatch((name) -> item.member(name).isPresent());
    }
}
