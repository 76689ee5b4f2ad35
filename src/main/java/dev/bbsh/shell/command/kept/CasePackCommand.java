package dev.bbsh.shell.command.kept;

import dev.bbsh.file.Location;
import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.operation.kept.CasePack;
import dev.bbsh.operation.kept.RedactedPack;
import dev.bbsh.operation.redact.RandomSeed;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command {@code case pack}: packs the kept case with its files into a ZIP. */
public final class CasePackCommand implements ShellCommand {

    private static final Argument<Location> ZIP =
            Argument.required("zip", ParameterType.TARGET, "the ZIP to write").map(Location::of);

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the ZIP if it exists");

    private static final Option<Boolean> REDACT =
            Option.flag("redact", "replace everything that tells whom the case belongs to");

    private static final Option<Optional<String>> SEED =
            Option.of(
                    "seed",
                    ParameterType.VALUE,
                    "with --redact: the same files and the same seed give the same copies");

    private static final Signature SIGNATURE =
            Declaration.command("case pack", "Pack the kept case with its files into a ZIP")
                    .in(CommandGroup.MIGRATE)
                    .argument(ZIP)
                    .options(OVERWRITE, REDACT, SEED)
                    .example("case pack acme.zip", "hand it over: bbsh acme.zip opens it")
                    .example(
                            "case pack shared.zip --redact",
                            "with redacted files, notes, facts and commands")
                    .detail(
                            "It holds the files of the case, also those outside of its folder."
                                    + " Tokens and passwords are never kept.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        CaseFolder folder = OpenCase.of(in.workspace());
        Location zip = in.get(ZIP);
        if (!zip.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new BbshException(
                    "'" + zip + "' doesn't end with .zip", "case pack '" + zip + ".zip'");
        }
        if (in.get(REDACT)) {
            return redacted(in, folder, zip);
        }
        if (in.has(SEED)) {
            throw new BbshException(
                    "--seed belongs to --redact", in.lineWith(REDACT, List.of("true")));
        }
        List<String> left = new CasePack(zip).pack(folder, in.get(OVERWRITE), in.progress());
        List<String> said = new ArrayList<>();
        int files = folder.read().files().size() - left.size();
        said.add(
                "packed "
                        + folder.name()
                        + " with "
                        + Plurals.of(files, "file")
                        + " into "
                        + zip
                        + "     (bbsh "
                        + CommandLine.quote(zip.toString())
                        + " opens it)");
        left.forEach((each) -> said.add("  not in it: " + each));
        said.add("  Customer data is in it; tokens, passwords and typed lines are not.");
        return Outcome.report(View.message(said.toArray(String[]::new)));
    }

    private static Outcome redacted(Invocation in, CaseFolder folder, Location zip) {
        String seed = in.get(SEED).orElseGet(RandomSeed::next);
        RedactedPack.Packed packed =
                RedactedPack.pack(
                        zip,
                        folder,
                        in.get(OVERWRITE),
                        new Redaction.Terms(seed, 0),
                        in.progress());
        List<String> said = new ArrayList<>();
        said.add(
                "packed with "
                        + Plurals.of(packed.files(), "redacted file")
                        + " into "
                        + zip
                        + "     (bbsh "
                        + CommandLine.quote(zip.toString())
                        + " opens it)");
        packed.left().forEach((each) -> said.add("  not in it: " + each));
        said.add(
                "  Names, keys, IDs, addresses and texts are replaced in files, notes, facts and"
                        + " commands. Look at it before you share it.");
        return Outcome.report(View.message(said.toArray(String[]::new)));
    }
}
