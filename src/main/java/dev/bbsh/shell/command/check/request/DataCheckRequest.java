package dev.bbsh.shell.command.check.request;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.check.Findings;
import dev.bbsh.check.data.DataCheck;
import dev.bbsh.check.data.DataRules;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.Provenance;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FixProgress;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.SideNotes;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to check synced issue data.
 *
 * @param document its name
 * @param with the name of the document with the other side, or of the config
 * @param against the other inputs of the check
 */
public record DataCheckRequest(String document, Optional<String> with, CheckOptions against)
        implements CheckResult.Rerun {

    /**
     * The request that a line makes; the other side is the one that is open, unless the line names
     * another.
     */
    public static DataCheckRequest of(Invocation in) {
        OpenDocument open =
                in.document("document").orElseGet(() -> in.workspace().currentDocument());
        Optional<String> with =
                in.document("with").or(() -> partner(open, in.workspace())).map(OpenDocument::name);
        CheckOptions against = CheckOptions.of(in);
        // A config is not checked here by itself: the data is compared with it.
        return with.isPresent() && isConfig(open)
                ? new DataCheckRequest(with.get(), Optional.of(open.name()), against)
                : new DataCheckRequest(open.name(), with, against);
    }

    /** The document with the other side, if exactly one is open. */
    private static Optional<OpenDocument> partner(OpenDocument open, Workspace workspace) {
        List<DocumentSide> sides = DocumentSide.of(open);
        if (sides.size() != 1) {
            return Optional.empty();
        }
        List<OpenDocument> partners =
                DocumentSide.open(workspace).stream()
                        .filter(sides.getFirst()::mirrors)
                        .map(DocumentSide::document)
                        .toList();
        return partners.size() == 1 ? Optional.of(partners.getFirst()) : Optional.empty();
    }

    /**
     * The last check, repeated when something has changed since.
     *
     * @throws BbshException when nothing was checked, or a checked document is no longer open
     */
    public static CheckResult last(Invocation in) {
        CheckResult checked =
                in.workspace()
                        .checked()
                        .orElseThrow(() -> new BbshException("nothing was checked yet", line(in)));
        checked.missingIn(in.workspace())
                .ifPresent(
                        (name) -> {
                            throw new BbshException(
                                    "'" + name + "', which was checked, is no longer open",
                                    "undo   or   " + line(in));
                        });
        return checked.holdsIn(in.workspace())
                ? checked
                : again(checked, in.workspace(), Map.of(), in);
    }

    /** The line that checks the current document. */
    private static String line(Invocation in) {
        return "check " + in.workspace().current().orElse("NAME");
    }

    /**
     * The last check, or a first one of what is open: when nothing was checked yet, or when a rule
     * for data is requested and a config was checked.
     *
     * @param rule the requested rule
     * @throws BbshException when there is nothing to check
     */
    public static CheckResult lastOrFirst(Optional<String> rule, Invocation in) {
        boolean ofData =
                rule.filter((id) -> DataRules.all().stream().anyMatch((r) -> r.id().equals(id)))
                        .isPresent();
        Optional<OpenDocument> data =
                DocumentSide.open(in.workspace()).stream().map(DocumentSide::document).findFirst();
        boolean known =
                in.workspace()
                        .checked()
                        .filter(
                                (last) ->
                                        !ofData
                                                || data.isEmpty()
                                                || last.isLatest(data.get(), in.workspace()))
                        .isPresent();
        if (known || data.isEmpty()) {
            return last(in);
        }
        Optional<String> with = partner(data.get(), in.workspace()).map(OpenDocument::name);
        return new DataCheckRequest(data.get().name(), with, CheckOptions.of(in))
                .check(in.workspace(), in.now(), in.progress());
    }

    /**
     * Repeats a check for the documents that are open in a workspace.
     *
     * @param chosen the fixes that were made in between, by the finding's ID
     */
    public static CheckResult again(
            CheckResult checked, Workspace workspace, Map<String, String> chosen, Invocation in) {
        return checked.again().check(workspace, in.now(), in.progress()).after(checked, chosen);
    }

    private static boolean isConfig(OpenDocument open) {
        return FileKind.of(open.content().root()) == FileKind.CONFIG;
    }

    public String line() {
        return "check " + document + with.map((name) -> " --with " + name).orElse("") + against;
    }

    @Override
    public CheckResult check(Workspace workspace, Instant now, Progress progress) {
        OpenDocument one = workspace.document(document, progress);
        Optional<OpenDocument> other = with.map((name) -> workspace.document(name, progress));
        List<OpenDocument> documents = new ArrayList<>(List.of(one));
        other.ifPresent(documents::add);
        CheckedData.Context setting =
                new CheckedData.Context(
                        workspace.facts(one),
                        now.toEpochMilli(),
                        Provenance.isFromDownloads(one),
                        against.silent().epochMilli(),
                        against.inputs(other.filter(DataCheckRequest::isConfig), workspace));
        Findings findings =
                other.filter((each) -> !isConfig(each))
                        .map((each) -> DataCheck.of(named(one), named(each), setting, progress))
                        .orElseGet(() -> DataCheck.of(named(one), setting, progress));
        CheckResult.Basis basis = new CheckResult.Basis(documents, workspace.facts(one));
        return new CheckResult(
                line(), basis, findings, this, FixProgress.NONE, notes(one, workspace, progress));
    }

    /** Notes about documents that could have been meant as well, or instead. */
    private List<String> notes(OpenDocument one, Workspace workspace, Progress progress) {
        return with.isPresent() || DocumentSide.of(one).size() != 1
                ? SideNotes.copies(one, workspace, progress)
                : SideNotes.alone(one, workspace, progress);
    }

    private static NamedDocument named(OpenDocument open) {
        return new NamedDocument(open.name(), open.analysis());
    }
}
