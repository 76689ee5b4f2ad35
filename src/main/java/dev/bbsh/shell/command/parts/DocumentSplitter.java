package dev.bbsh.shell.command.parts;

import dev.bbsh.backbone.SideName;
import dev.bbsh.migrate.split.Split;
import dev.bbsh.migrate.split.SplitRule;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.DocumentOrigin.Cut;
import dev.bbsh.session.document.DocumentOrigin.Flag;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.GivenFlags;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Splits an open document into documents or files. */
final class DocumentSplitter {

    private final Invocation in;
    private final OpenDocument open;
    private final SplitRule rule;

    DocumentSplitter(Invocation in, OpenDocument open, SplitRule rule) {
        this.in = in;
        this.open = open;
        this.rule = rule;
    }

    /**
     * The parts, where they are wanted.
     *
     * @param parts the number of parts as it was typed
     */
    Outcome answer(PartFiles.Target target, OptionalLong parts) {
        String base = DocumentNames.checked(target.name().orElseGet(open::plainName));
        Cut cut =
                new Cut(
                        open.name(),
                        parts,
                        new DocumentOrigin.Target(
                                base,
                                GivenFlags.of(
                                        in, Map.of(Flag.INCOMPLETE, IncompleteInput.ALLOWED))));
        List<String> incomplete =
                IncompleteInput.allowed(
                        in, cut.lineWithoutName() + target.folderWords(), List.of(open));
        if (target.folder().isEmpty() && rule instanceof SplitRule.Even(int count)) {
            requireFree(cut, count);
        }
        Split split = Split.of(open.name(), open.content(), rule, in.progress());
        return target.folder().isPresent()
                ? written(split, PartFiles.of(target, base, titles(split)))
                : opened(split, cut, incomplete);
    }

    /** Refuses names that are taken before the work begins, where they are known in advance. */
    private void requireFree(Cut cut, int parts) {
        for (int i = 1; i <= Math.min(parts, 100); i++) {
            requireFree(cut, cut.target().name() + "-" + i + "-of-" + parts);
        }
    }

    private void requireFree(Cut cut, String name) {
        if (in.workspace().isTaken(DocumentNames.checked(name))) {
            throw new BbshException(
                    String.format(Locale.ROOT, "'%s' is already the name of a document", name),
                    String.format(
                            Locale.ROOT,
                            "close %s   or   %s --as %s",
                            name,
                            cut.lineWithoutName(),
                            in.workspace().freeName(cut.target().name() + "-again")));
        }
    }

    private Outcome opened(Split split, Cut cut, List<String> incomplete) {
        String base = cut.target().name();
        int parts = split.parts().size();
        Workspace next = in.workspace();
        for (int i = 0; i < parts; i++) {
            Split.Part part = split.parts().get(i);
            String name = base + "-" + part.title();
            requireFree(cut, name);
            DocumentOrigin.Split origin = new DocumentOrigin.Split(cut, i + 1, parts);
            next = next.made(name, part.document(), origin, incomplete);
        }
        if (in.workspace().current().isPresent()) {
            next = next.using(in.workspace().currentDocument());
        }
        return Outcome.report(said(split, (title) -> base + "-" + title))
                .with(in.history().then(cut.line(), next))
                .recorded(cut.line())
                .proven(
                        new Outcome.Proof(
                                new Outcome.Count("parts", parts, Plurals.of(parts, "part"))));
    }

    private Outcome written(Split split, PartFiles files) {
        files.write(split.parts().stream().map(Split.Part::document).toList(), in.progress());
        PartLines lines = lines(split, files::called);
        String proof = lines.proof(split.pairs(), open.name(), split.joinsBack());
        return Outcome.report(lines.view(split.pairs(), open.name(), split.joinsBack(), rule))
                .with(files.proven(proof, in));
    }

    private static List<String> titles(Split split) {
        return split.parts().stream().map(Split.Part::title).toList();
    }

    private View said(Split split, UnaryOperator<String> naming) {
        return lines(split, naming).view(split.pairs(), open.name(), split.joinsBack(), rule);
    }

    private static PartLines lines(Split split, UnaryOperator<String> naming) {
        return new PartLines(
                titles(split).stream().map(naming).toList(),
                split.sizes(SideName.FIRST),
                split.sizes(SideName.SECOND));
    }
}
