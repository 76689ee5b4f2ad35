package dev.bbsh.shell.command.media;

import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.backup.media.split.MediaSplit;
import dev.bbsh.backup.media.split.PartSize;
import dev.bbsh.backup.media.split.SplitFolder;
import dev.bbsh.backup.media.split.SplitPlan;
import dev.bbsh.file.DiskSpace;
import dev.bbsh.file.Location;
import dev.bbsh.session.document.DocumentNames;
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
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The command {@code media split}. */
public final class MediaSplitCommand implements ShellCommand {

    private static final Argument<String> MEDIA =
            Argument.required(
                    "media", ParameterType.FILE, "a ZIP of media, or the folder of a Jira home");

    private static final Option<Optional<String>> PART_SIZE =
            Option.of(
                    "part-size",
                    ParameterType.SIZE,
                    "the maximum size of a part, such as 2GB or 500MB (default: 5GB)");

    private static final Option<Optional<String>> TO =
            Option.of("to", ParameterType.FOLDER, "the folder for the parts");

    private static final Option<Boolean> DRY_RUN =
            Option.flag("dry-run", "show the plan without writing anything");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace parts that exist");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "media split",
                            "Split attachments, avatars and logos into parts to import")
                    .in(CommandGroup.BACKUP)
                    .argument(MEDIA)
                    .options(PART_SIZE, TO, DRY_RUN, OVERWRITE)
                    .example("media split data.zip --to parts", "parts of 5 GB at most")
                    .example("media split data.zip --part-size 2GB --dry-run", "the plan only")
                    .detail(
                            "Each part has the folders that the import expects; avatars and logos"
                                    + " are in the first. A project that is larger than a part is"
                                    + " split between folders of 10,000 issues, or between issues,"
                                    + " never within one. Compressed data is copied as it is.")
                    .detail(
                            "Every part is read back and compared with the source; a list of the"
                                    + " parts with sizes and SHA-256 is written last. If the split"
                                    + " is stopped, the same line continues it.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        MediaSource source = MediaSource.of(in.get(MEDIA));
        if (in.get(TO).isEmpty() && !in.get(DRY_RUN)) {
            String line = "media split " + source.word();
            throw new BbshException(
                    "media split needs a folder for the parts",
                    line + " --to FOLDER   or   " + line + " --dry-run");
        }
        PartSize size = size(in);
        try (MediaArchive archive = source.open(in.progress())) {
            SplitPlan plan = SplitPlan.of(archive, size, in.progress());
            MediaSplitView view = new MediaSplitView(source.location().name(), plan);
            return Outcome.report(
                    in.get(DRY_RUN)
                            ? view.planned()
                            : view.written(
                                    MediaSplit.write(plan, folder(source, in), in.progress())));
        }
    }

    private static PartSize size(Invocation in) {
        return in.get(PART_SIZE)
                .map((typed) -> PartSize.of(typed, in.lineWith(PART_SIZE, List.of("5GB"))))
                .orElse(PartSize.DEFAULT);
    }

    private static SplitFolder folder(MediaSource source, Invocation in) {
        Location folder = Location.of(in.get(TO).orElseThrow());
        String name = source.location().absolute().name();
        String base = DocumentNames.of(name.isEmpty() ? "media" : name);
        return new SplitFolder(folder, base, in.get(OVERWRITE), DiskSpace.REAL);
    }
}
