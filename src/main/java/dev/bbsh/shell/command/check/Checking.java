package dev.bbsh.shell.command.check;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.check.Findings;
import dev.bbsh.check.data.CheckedData;
import dev.bbsh.check.data.DataCheck;
import dev.bbsh.check.data.DataRules;
import dev.bbsh.session.Checked;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.command.sync.Provenance;
import dev.bbsh.shell.command.sync.SideOf;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A check that was asked for.
 *
 * @param document its name
 * @param with the name of the document with the other side, or of the config
 * @param against what else it is held against
 */
record Checking(String document, Optional<String> with, Against against) implements Checked.Again {

    /** What the line says; the other side is the one that is open, unless it says another. */
    static Checking of(Invocation in) {
        OpenDocument open =
                in.document("document").orElseGet(() -> in.workspace().currentDocument());
        Optional<String> with =
                in.document("with").or(() -> partner(open, in.workspace())).map(OpenDocument::name);
        Against against = Against.of(in);
        // A config says nothing alone: it is what the data is held against.
        return with.isPresent() && isConfig(open)
                ? new Checking(with.get(), Optional.of(open.name()), against)
                : new Checking(open.name(), with, against);
    }

    /** The only document with the other side. */
    private static Optional<OpenDocument> partner(OpenDocument open, Workspace workspace) {
        List<SideOf> sides = SideOf.of(open);
        if (sides.size() != 1) {
            return Optional.empty();
        }
        List<OpenDocument> partners =
                SideOf.open(workspace).stream()
                        .filter(sides.getFirst()::mirrors)
                        .map(SideOf::document)
                        .toList();
        return partners.size() == 1 ? Optional.of(partners.getFirst()) : Optional.empty();
    }

    /**
     * The last check; done again when something has changed since.
     *
     * @throws BbshException when nothing was checked, or a document of it is gone
     */
    static Checked last(Invocation in) {
        Checked checked =
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

    /** Checks what is open, as it is typed. */
    private static String line(Invocation in) {
        return "check " + in.workspace().current().orElse("NAME");
    }

    /**
     * The last check, or a first one of what is open: where nothing was checked yet, or where a
     * rule for data is asked for and a config was checked.
     *
     * @param rule for which somebody asks
     * @throws BbshException when there is nothing to check
     */
    static Checked lastOrFirst(Optional<String> rule, Invocation in) {
        boolean ofData =
                rule.filter((id) -> DataRules.all().stream().anyMatch((r) -> r.id().equals(id)))
                        .isPresent();
        Optional<OpenDocument> data =
                SideOf.open(in.workspace()).stream().map(SideOf::document).findFirst();
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
        return new Checking(data.get().name(), with, Against.of(in))
                .check(in.workspace(), in.now(), in.progress());
    }

    /**
     * The same check of what is open then.
     *
     * @param chosen the fixes that were made in between, by the finding's ID
     */
    static Checked again(
            Checked checked, Workspace workspace, Map<String, String> chosen, Invocation in) {
        return checked.again().check(workspace, in.now(), in.progress()).after(checked, chosen);
    }

    private static boolean isConfig(OpenDocument open) {
        return FileKind.of(open.content().root()) == FileKind.CONFIG;
    }

    String line() {
        return "check " + document + with.map((name) -> " --with " + name).orElse("") + against;
    }

    @Override
    public Checked check(Workspace workspace, Instant now, Progress progress) {
        OpenDocument one = workspace.document(document, progress);
        Optional<OpenDocument> other = with.map((name) -> workspace.document(name, progress));
        List<OpenDocument> documents = new ArrayList<>(List.of(one));
        other.ifPresent(documents::add);
        CheckedData.Setting setting =
                new CheckedData.Setting(
                        facts(documents, workspace.facts()),
                        now.toEpochMilli(),
                        Provenance.isOfDownloads(one, workspace),
                        against.silent().epochMilli(),
                        against.beside(other.filter(Checking::isConfig), workspace));
        Findings findings =
                other.filter((each) -> !isConfig(each))
                        .map((each) -> DataCheck.of(named(one), named(each), setting, progress))
                        .orElseGet(() -> DataCheck.of(named(one), setting, progress));
        Checked.Basis basis = new Checked.Basis(documents, workspace.facts());
        return new Checked(line(), basis, findings, this);
    }

    private static DataCheck.Named named(OpenDocument open) {
        return new DataCheck.Named(open.name(), open.content());
    }

    /** What is known of another sync says nothing of this one. */
    private static Case facts(List<OpenDocument> documents, Case facts) {
        if (facts.projects().isEmpty() || isAbout(facts, documents)) {
            return facts;
        }
        return isAbout(facts.renamed(), documents) ? facts.renamed() : Case.UNKNOWN;
    }

    private static boolean isAbout(Case facts, List<OpenDocument> documents) {
        return documents.stream()
                .flatMap((open) -> SyncedIssueData.of(open.content().root()).stream())
                .flatMap((data) -> data.projects().stream())
                .anyMatch((pair) -> facts.projects().filter(pair::same).isPresent());
    }
}
