package dev.bbsh.shell.command.diagnosis;

import dev.bbsh.operation.diagnosis.Cause;
import dev.bbsh.operation.diagnosis.evidence.DiagnosedFiles;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;

import java.util.List;
import java.util.Optional;

/**
 * The lines that fix what a cause says.
 *
 * @param workspace the workspace after the diagnosis
 */
record CauseAdvice(DiagnosedFiles files, Workspace workspace) {

    private static final String DOWNLOAD_AGAIN =
            "load FILE     (downloaded again after both sides were stopped)";

    /** The lines, the best first. */
    List<String> lines(Cause cause) {
        String name = files.subject().name();
        return switch (cause) {
            case Cause.OtherKind _ -> List.of("load FILE     (Download synchronized issues)");
            case Cause.OtherSync other ->
                    List.of("load FILE     (the file of " + other.expected() + ")");
            case Cause.SameSide side ->
                    List.of("load FILE     (the download of " + side.partner() + ")");
            case Cause.RenamedMembers _ -> List.of("findings --rule unknown-key", DOWNLOAD_AGAIN);
            case Cause.AlreadyMerged merged ->
                    merged.single().isPresent()
                            ? List.of("diagnose " + merged.whole())
                            : List.of(DOWNLOAD_AGAIN);
            case Cause.OneSided side ->
                    List.of(
                            side.other()
                                    .map((other) -> "merge " + name + " " + other)
                                    .orElse(
                                            "load FILE     (the download of "
                                                    + side.partner()
                                                    + ")"));
            case Cause.RenamedKeys keys -> keys(keys);
            case Cause.Download _, Cause.TranslatedTwice _, Cause.PartlyTranslated _ ->
                    prepared(files.earlier().stream().findFirst());
            case Cause.Untranslated _ -> prepared(Optional.of(files.subject()));
            case Cause.OtherIds _ ->
                    List.of(compared("verify ", " --mapping " + mapping().orElse("NAME")));
            case Cause.WrongSideFirst _ -> List.of("swap " + name);
            case Cause.OtherMoment _ ->
                    List.of("load FILE FILE     (both downloaded again, with the sync stopped)");
            case Cause.DoubledRecords _ -> List.of("findings --rule duplicate-local-key");
            case Cause.MissingRecords missing ->
                    List.of(
                            missing.source().isPresent()
                                    ? differences()
                                    : files.isWhole() || files.partner().isPresent()
                                            ? "issues " + name + " --unmatched"
                                            : DOWNLOAD_AGAIN);
            case Cause.AddedRecords _, Cause.EditedRecords _ -> List.of(differences());
            case Cause.AbsentIssues _ -> List.of("findings --rule key-not-in-jira");
            case Cause.OtherErrors errors ->
                    errors.rules().stream()
                            .limit(2)
                            .map((each) -> "findings --rule " + each.rule().id())
                            .toList();
        };
    }

    private List<String> keys(Cause.RenamedKeys keys) {
        return keys.side().isPresent()
                ? List.of("load FILE     (the file before its keys were changed)")
                : List.of(
                        "case --key "
                                + keys.before()
                                + "="
                                + keys.after()
                                + "     (if the project has this key in Cloud)");
    }

    private String differences() {
        return files.earlier().size() == 1
                ? "diff " + files.earlier().getFirst().name() + " " + files.subject().name()
                : "issues " + files.subject().name() + " --unmatched";
    }

    private String compared(String command, String end) {
        return command
                + files.subject().name()
                + " --against "
                + files.earlier().stream().findFirst().map(OpenDocument::name).orElse("NAME")
                + end;
    }

    /** The lines that translate the IDs of a document. */
    private List<String> prepared(Optional<OpenDocument> source) {
        if (source.isEmpty() || source.get().origin() instanceof DocumentOrigin.Prepared) {
            return List.of("load FILE     (the download, to prepare it)");
        }
        String output = "load output.json     (of the preparation)";
        return mapping()
                .map(
                        (ids) ->
                                List.of(
                                        "prepare "
                                                + source.get().name()
                                                + " --mapping "
                                                + ids
                                                + " --as "
                                                + workspace.freeName("output")))
                .orElseGet(() -> List.of(output, "mapping load FILE --as ids"));
    }

    private Optional<String> mapping() {
        List<String> names = workspace.jira().mappingNames();
        return names.stream().reduce((_, later) -> later);
    }
}
