package dev.bbsh.shell.command.check.request;

import dev.bbsh.backbone.overview.DuplicateConnector;
import dev.bbsh.check.config.DuplicateConnectorCheck;
import dev.bbsh.json.JsonValue;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request to check a config in which both sides have the same name: until that is fixed, nothing
 * else can be checked.
 *
 * @param document its name
 */
public record ConnectorCheckRequest(String document) implements CheckResult.Rerun {

    /** The request for the config of a line, if both of its sides have the same name. */
    public static Optional<ConnectorCheckRequest> of(Invocation in) {
        OpenDocument open =
                in.document("document").orElseGet(() -> in.workspace().currentDocument());
        JsonValue root = open.content().root();
        boolean twice =
                ConfigCheckArguments.isConfig(root) && !DuplicateConnector.in(root).isEmpty();
        return twice ? Optional.of(new ConnectorCheckRequest(open.name())) : Optional.empty();
    }

    /** The check as it is typed. */
    public String line() {
        return "check " + document;
    }

    @Override
    public CheckResult check(Workspace workspace, Instant now, Progress progress) {
        OpenDocument open = workspace.document(document, progress);
        CheckResult.Basis basis = new CheckResult.Basis(List.of(open), workspace.facts(open));
        return new CheckResult(
                line(),
                basis,
                DuplicateConnectorCheck.in(open.name(), open.content().root()),
                this);
    }
}
