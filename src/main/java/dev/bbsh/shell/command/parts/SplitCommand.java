package dev.bbsh.shell.command.parts;

import dev.bbsh.backbone.SideName;
import dev.bbsh.file.Location;
import dev.bbsh.migrate.split.Split;
import dev.bbsh.migrate.split.plan.SplitRule;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOperation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The answer to {@code split}: splits a document, or a file that is not open. */
final class SplitCommand {

    private final Invocation in;
    private final OpenDocument open;
    private final String base;

    private SplitCommand(Invocation in, OpenDocument open) {
        this.in = in;
        this.open = open;
        this.base =
                DocumentNames.checked(in.given("as").orElse(open.name().replaceFirst("@0$", "")));
    }

    static Outcome answer(Invocation in) {
        SplitRule rule = rule(in);
        if (in.flag("overwrite") && in.given("to").isEmpty()) {
            throw new BbshException(
                    "--overwrite is for files, and the parts become documents",
                    "add --to FOLDER     (to write them)");
        }
        Optional<String> source = in.given("source");
        Optional<Location> file =
                source.filter((word) -> !isOpen(in, word)).flatMap(SplitCommand::file);
        if (file.isPresent()) {
            return new FileSplitter(in, file.get(), rule).answer();
        }
        OpenDocument open =
                source.map((name) -> in.named(name))
                        .orElseGet(() -> in.workspace().currentDocument());
        return new SplitCommand(in, open).answer(rule);
    }

    private static boolean isOpen(Invocation in, String word) {
        return in.workspace().documents().exactly(word).isPresent();
    }

    /**
     * The file that a word names; one that looks like a file name is not looked up among the
     * documents.
     */
    private static Optional<Location> file(String word) {
        boolean looksSo = word.contains("/") || word.matches("(?i).*\\.(json|gz|zip)");
        return Optional.of(Location.of(word)).filter((file) -> looksSo || file.exists());
    }

    private static SplitRule rule(Invocation in) {
        OptionalLong parts = in.number("parts");
        String name = in.given("source").map(CommandLine::quote).orElse("NAME");
        String to = in.given("to").map((folder) -> " --to " + CommandLine.quote(folder)).orElse("");
        if (parts.isPresent() == in.flag("by-project")) {
            throw new BbshException(
                    parts.isPresent()
                            ? "--parts and --by-project are two ways to cut, and only one can be"
                                    + " taken"
                            : "it is not said how to cut",
                    "split "
                            + name
                            + " --parts 2"
                            + to
                            + "   or   split "
                            + name
                            + " --by-project"
                            + to);
        }
        return parts.isPresent()
                ? new SplitRule.Even((int) Math.min(parts.getAsLong(), Integer.MAX_VALUE))
                : new SplitRule.ByProject();
    }

    private Outcome answer(SplitRule rule) {
        IncompleteInput.allowed(in, line() + to(), open);
        if (in.given("to").isEmpty() && rule instanceof SplitRule.Even(int parts)) {
            requireFree(parts);
        }
        Split split = Split.of(open.name(), open.content(), rule, in.progress());
        return in.given("to").isPresent() ? written(split, rule) : opened(split, rule);
    }

    /** Refuses names that are taken before the work begins, where they are known in advance. */
    private void requireFree(int parts) {
        for (int i = 1; i <= Math.min(parts, 100); i++) {
            requireFree(base + "-" + i + "-of-" + parts);
        }
    }

    private void requireFree(String name) {
        if (in.workspace().isTaken(DocumentNames.checked(name))) {
            throw new BbshException(
                    String.format(Locale.ROOT, "'%s' is already the name of a document", name),
                    String.format(
                            Locale.ROOT,
                            "close %s   or   %s --as %s",
                            name,
                            line(),
                            in.workspace().freeName(base + "-again")));
        }
    }

    private Outcome opened(Split split, SplitRule rule) {
        String line = line() + " --as " + base;
        Workspace next = in.workspace();
        for (Split.Part part : split.parts()) {
            String name = base + "-" + part.title();
            requireFree(name);
            next =
                    next.made(
                            name,
                            part.document(),
                            new DocumentOrigin.Made(line, new DocumentOperation.Split()),
                            IncompleteInput.allowed(in, line, open));
        }
        if (in.workspace().current().isPresent()) {
            next = next.using(in.workspace().currentDocument());
        }
        return Outcome.report(said(open.name(), split, rule, (title) -> base + "-" + title))
                .with(in.history().then(line, next))
                .recorded(line);
    }

    private Outcome written(Split split, SplitRule rule) {
        PartFiles files =
                PartFiles.of(in, base, split.parts().stream().map(Split.Part::title).toList());
        files.write(split.parts().stream().map(Split.Part::document).toList(), in.progress());
        return Outcome.report(said(open.name(), split, rule, files::called));
    }

    private String to() {
        return in.given("to").map((folder) -> " --to " + CommandLine.quote(folder)).orElse("");
    }

    private String line() {
        return "split "
                + CommandLine.quote(open.name())
                + in.number("parts").stream()
                        .mapToObj((parts) -> " --parts " + parts)
                        .findFirst()
                        .orElse(" --by-project")
                + IncompleteInput.option(in);
    }

    private static View said(String name, Split split, SplitRule rule, PartLines.Naming naming) {
        PartLines lines =
                new PartLines(
                        split.parts().stream().map((part) -> naming.of(part.title())).toList(),
                        split.sizes(SideName.FIRST),
                        split.sizes(SideName.SECOND));
        return lines.view(split.pairs(), name, split.joinsBack(), rule);
    }
}
