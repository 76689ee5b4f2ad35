package dev.bbsh.shell.terminal.completion;

import dev.bbsh.backup.Backup;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.ParameterType;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Completes the kinds and columns of the rows of the backup that a line names. */
record RowCompletions(Workspace workspace, ArgumentCursor cursor) {

    private static final Pattern MEMBER = Pattern.compile("^(.*@\\.)[A-Za-z0-9_]*$");

    /** The completions of one of the three kinds of parameters. */
    List<Completion> of(ParameterType kind) {
        return switch (kind) {
            case ROW_KIND -> kinds();
            case ROW_COLUMNS -> columns();
            default -> conditions();
        };
    }

    /** The kinds of rows. */
    List<Completion> kinds() {
        return backup().stream()
                .flatMap((backup) -> backup.kinds().stream())
                .map((kind) -> Completion.of(kind, ""))
                .toList();
    }

    /** The last one of some columns, with commas between them. */
    List<Completion> columns() {
        String before = cursor.prefix().substring(0, cursor.prefix().lastIndexOf(',') + 1);
        return names().map((name) -> open(before, name)).toList();
    }

    /** The column after {@code @.} in a condition. */
    List<Completion> conditions() {
        Matcher member = MEMBER.matcher(cursor.prefix());
        String before = member.matches() ? member.group(1) : "@.";
        return names().map((name) -> open(before, name)).toList();
    }

    /** A name behind which a comma or a comparison may follow, so no blank is added. */
    private static Completion open(String before, String name) {
        return new Completion(before + name, name, "", Completion.Ending.OPEN);
    }

    private Stream<String> names() {
        return given(ParameterType.ROW_KIND).stream()
                .flatMap((kind) -> backup().stream().flatMap((all) -> all.columns(kind).stream()));
    }

    /** The backup that the line names, or the only open one. */
    private Optional<Backup> backup() {
        List<String> open = workspace.jira().backupNames();
        return given(ParameterType.BACKUP)
                .or(() -> open.stream().filter((_) -> open.size() == 1).findFirst())
                .filter(open::contains)
                .map((name) -> workspace.jira().backup(name));
    }

    private Optional<String> given(ParameterType type) {
        return cursor.signature().arguments().stream()
                .filter((parameter) -> parameter.kind() == type)
                .flatMap((parameter) -> Stream.ofNullable(cursor.given().get(parameter.name())))
                .findFirst();
    }
}
