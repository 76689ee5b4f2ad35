package dev.bbsh.shell.command.issue;

import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.IssueTimeline;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.Optional;

/** The command {@code timeline}. */
public final class TimelineCommand implements ShellCommand {

    private static final Argument<String> KEY = Argument.required(ParameterType.KEY);

    private static final Option<Optional<String>> WITH =
            Option.of("with", ParameterType.DOCUMENT, "the document with the other side");

    private static final Signature SIGNATURE =
            Declaration.command("timeline", "Show the recorded times of an issue pair in order")
                    .argument(KEY)
                    .options(WITH)
                    .example("timeline SAM2-1", "what both sides recorded of SAM2-1, oldest first")
                    .example(
                            "timeline SAM2-1 --with secondary",
                            "only the current document and secondary")
                    .detail(
                            "A record has first and last times only: first sync, last change seen,"
                                + " last message sent and last message applied. It has no history,"
                                + " and comments have no date.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        List<DocumentSide> sides = sides(in);
        IssueTimeline timeline =
                IssueTimeline.of(IssueView.find(in.get(KEY), sides, in), in.progress());
        return Outcome.data(
                new TimelineView(timeline, sides, in.workspace().settings().timezone()).view());
    }

    /** All open sides; with {@code --with} those of the current and of the named document. */
    private static List<DocumentSide> sides(Invocation in) {
        List<DocumentSide> open = DocumentSide.open(in.workspace());
        return in.get(WITH)
                .map(in::named)
                .map(
                        (other) -> {
                            long current = in.workspace().currentDocument().number();
                            return open.stream()
                                    .filter(
                                            (side) ->
                                                    side.document().number() == current
                                                            || side.document().number()
                                                                    == other.number())
                                    .toList();
                        })
                .orElse(open);
    }
}
