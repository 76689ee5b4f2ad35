package dev.bbsh.operation.check;

import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.Workspace;
import dev.bbsh.text.ByteSize;

/** The command lines of checks, as they are typed. */
public final class CheckCommandLine {

    private CheckCommandLine() {}

    /** The line that makes a request. */
    public static String of(CheckRequest request) {
        String options =
                switch (request) {
                    case CheckRequest.Connectors _ -> "";
                    case CheckRequest.Config config ->
                            options(config.jira())
                                    + (config.force() ? " --force" : "")
                                    + config.side()
                                            .map((each) -> " --side " + each.word())
                                            .orElse("");
                    case CheckRequest.Backup backup -> options(backup.inputs());
                    case CheckRequest.Data data ->
                            data.with().map((name) -> " --with " + name).orElse("")
                                    + options(data.inputs());
                };
        return "check " + request.document() + options;
    }

    /** The line that checks the current document. */
    static String ofCurrent(Workspace workspace) {
        return "check "
                + workspace
                        .current()
                        .or(() -> workspace.jira().backupNames().stream().findFirst())
                        .orElse("NAME");
    }

    /** The options of catalogs and a mapping, with a blank before each. */
    static String options(CheckRequest.Catalogs jira) {
        return " --target "
                + jira.target()
                + jira.source().map((name) -> " --source " + name).orElse("")
                + jira.mapping().map((name) -> " --mapping " + name).orElse("");
    }

    private static String options(CheckRequest.BackupInputs inputs) {
        return inputs.cloudGroups()
                        .map((list) -> " --cloud-groups " + CommandLine.quote(list.from()))
                        .orElse("")
                + inputs.importer()
                        .map((user) -> " --importer " + CommandLine.quote(user))
                        .orElse("")
                + inputs.limits()
                        .storage()
                        .map((bytes) -> " --storage " + ByteSize.typed(bytes))
                        .orElse("")
                + inputs.limits()
                        .attachment()
                        .map((bytes) -> " --attachment-limit " + ByteSize.typed(bytes))
                        .orElse("");
    }

    private static String options(CheckRequest.DataInputs inputs) {
        return inputs.silentSince().map((date) -> " --silent-since " + date).orElse("")
                + inputs.mapping().map((name) -> " --mapping " + name).orElse("")
                + inputs.issues()
                        .map((list) -> " --issues " + CommandLine.quote(list.from()))
                        .orElse("")
                + inputs.contents().map((name) -> " --target " + name).orElse("");
    }
}
