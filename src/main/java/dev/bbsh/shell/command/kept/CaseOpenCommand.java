package dev.bbsh.shell.command.kept;

import dev.bbsh.backbone.Cases;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.UnfinishedFolder;
import dev.bbsh.operation.kept.CaseKeeper;
import dev.bbsh.operation.kept.CasePack;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.CaseLock;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code case open}: keeps a case in a folder, and shows where it is. */
public final class CaseOpenCommand implements ShellCommand {

    private static final Argument<Location> FOLDER =
            Argument.required("folder", ParameterType.FILE, "the folder of the case, or its ZIP")
                    .map(Location::of);

    private static final Signature SIGNATURE =
            Declaration.command("case open", "Keep the case in a folder, and show what is next")
                    .in(CommandGroup.MIGRATE)
                    .argument(FOLDER)
                    .example("case open acme", "go on with the case, or begin it")
                    .example("case open acme.zip", "the case of a colleague, beside the ZIP")
                    .detail(
                            "The folder keeps facts, digests of files, notes and dates of steps"
                                    + " from now on. Files stay where they are.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Location given = in.get(FOLDER);
        requireAccess(given);
        List<String> said = new ArrayList<>();
        boolean packed = !given.isFolder() && given.exists();
        CaseFolder folder = packed ? unpacked(given, in, said) : new CaseFolder(given.absolute());
        Workspace workspace = in.workspace();
        KeptCase kept = CaseFolder.isOne(folder.folder()) ? folder.read() : null;
        Cases facts = facts(workspace, Optional.ofNullable(kept), folder);
        if (kept == null) {
            created(folder, in);
            said.add("new case " + folder.name() + ", kept in " + folder.folder());
        }
        writing(folder, () -> new CaseLock(folder).take(in.now()));
        workspace.results().kept().filter((old) -> !old.equals(folder)).ifPresent(this::released);
        Workspace next =
                workspace
                        .with(facts)
                        .withResults(workspace.results().withKept(Optional.of(folder)));
        // What the session has done so far belongs to the case that is shown.
        writing(
                folder,
                () -> CaseKeeper.keep("case open", workspace, next, in.now(), in.progress()));
        View view = CaseView.of(next, in.now(), in.progress(), packed);
        return Outcome.data(said.isEmpty() ? view : new View.Noted(view, () -> List.copyOf(said)))
                .with(in.history().withPresent(next));
    }

    private static void requireAccess(Location folder) {
        if (folder.isFolder() && !folder.isAccessible()) {
            throw new BbshException(
                    "no permission to open the folder '" + folder + "'",
                    "ls -ld "
                            + CommandLine.quote(folder.toString())
                            + "     (in your own shell; its owner can give its group the rights)");
        }
    }

    private void released(CaseFolder old) {
        new CaseLock(old).release();
    }

    private static CaseFolder unpacked(Location zip, Invocation in, List<String> said) {
        if (!CasePack.isOne(zip)) {
            throw new BbshException(
                    "'" + zip + "' is not a folder, and not a ZIP with a case",
                    "load '" + zip + "'");
        }
        CaseFolder folder = new CasePack(zip).unpack(in.progress());
        int files = folder.read().files().size();
        said.add(
                "unpacked to "
                        + folder.folder()
                        + "; digests of "
                        + Plurals.of(files, "file")
                        + " compared");
        return folder;
    }

    private static void created(CaseFolder folder, Invocation in) {
        UnfinishedFolder.removeLeft(folder.folder());
        Location above = folder.folder().folder();
        if (!above.isFolder()) {
            throw new BbshException(
                    "folder '" + above + "' doesn't exist",
                    "mkdir -p '" + above + "'     (in your own shell)");
        }
        folder.create(new KeptEvent.Opened(in.now(), folder.name()));
    }

    /** Writes to the folder, or says that the case can only be shown. */
    private static void writing(CaseFolder folder, Runnable work) {
        try {
            work.run();
        } catch (BbshException unwritable) {
            throw new BbshException(
                    "nothing can be kept: " + unwritable.getMessage(),
                    "bbsh --read-only "
                            + CommandLine.quote(folder.folder().toString())
                            + "     (in your own shell; it shows the case)",
                    unwritable);
        }
    }

    /** The facts of the case; those of the session for a case that has none. */
    private static Cases facts(Workspace workspace, Optional<KeptCase> kept, CaseFolder folder) {
        Cases own = workspace.cases();
        Cases others = kept.map(KeptCase::facts).orElse(Cases.NONE);
        boolean elsewhere = workspace.results().kept().filter((f) -> !f.equals(folder)).isPresent();
        if (own.isEmpty() || (own.equals(others) && !elsewhere)) {
            return others;
        }
        if (others.isEmpty() && !elsewhere) {
            return own;
        }
        throw new BbshException(
                "this session has facts of another case", "exit     (then: bbsh FOLDER)");
    }
}
