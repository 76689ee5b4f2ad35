package dev.bbsh.shell.command.file;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.AtomicFile.Permission;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.sample.SampleDownloads;
import dev.bbsh.script.CommandLine;
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
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The command {@code sample}: writes the two downloads of an invented sync, record by record. */
public final class SampleCommand implements ShellCommand {

    private static final Permission NEW = new Permission(false, true);

    private static final long USUAL = 1_000;

    private static final long MOST = 10_000_000;

    private static final Argument<String> FOLDER =
            Argument.required(
                    "folder", ParameterType.FOLDER, "the folder for orbit.json and depot.json");

    private static final Option<Long> ISSUES =
            Option.number("size", "number of issues on each side (default: 1,000)")
                    .map((number) -> number.orElse(USUAL));

    private static final Signature SIGNATURE =
            Declaration.command("sample", "Generate sample downloads to practise with")
                    .in(CommandGroup.FILES)
                    .argument(FOLDER)
                    .options(ISSUES)
                    .example("sample try --size 200", "create two small files in the folder try")
                    .detail(
                            "The same number of issues gives the same files on every machine."
                                    + " Existing files are never overwritten.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        long issues = in.get(ISSUES);
        if (issues < 1 || issues > MOST) {
            throw new BbshException(
                    "a sample can have 1 to "
                            + Plurals.of(MOST)
                            + " issues, not "
                            + Plurals.of(issues),
                    "sample " + CommandLine.quote(in.get(FOLDER)) + " --size " + USUAL);
        }
        Location folder = Location.of(in.get(FOLDER));
        if (folder.exists() && !folder.isFolder()) {
            throw new BbshException("'" + folder + "' is a file, not a folder", "sample FOLDER");
        }
        Location orbit = free(folder.resolve("orbit.json"));
        Location depot = free(folder.resolve("depot.json"));
        SampleDownloads pair = new SampleDownloads((int) issues);
        AtomicFile.write(
                orbit,
                NEW,
                (first) ->
                        AtomicFile.write(
                                depot, NEW, (second) -> write(pair, first, second, in.progress())));
        return Outcome.report(said(orbit, depot, issues));
    }

    private static Location free(Location file) {
        if (file.exists()) {
            throw new BbshException(
                    "'" + file + "' already exists", "sample FOLDER     (with another folder)");
        }
        return file;
    }

    private static void write(
            SampleDownloads pair, FileOutput orbit, FileOutput depot, Progress progress) {
        try {
            pair.writeTo(orbit.stream(), depot.stream(), progress);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static View said(Location orbit, Location depot, long issues) {
        String line =
                "load "
                        + CommandLine.quote(orbit.toString())
                        + " "
                        + CommandLine.quote(depot.toString());
        return View.message(
                TextLine.of("sample downloads created, ")
                        .and(Plurals.of(issues, "issue") + " each     ")
                        .and(Style.COMMAND, line));
    }
}
