package dev.bbsh.shell.command.sync;

import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Input that is known to be incomplete, which commands use only when the user asks for it. */
public final class IncompleteInput {

    /** The flag with which the user asks for it. */
    public static final Option<Boolean> ALLOWED =
            Option.flag("incomplete", "continue even if a document is known to be incomplete");

    private IncompleteInput() {}

    /**
     * The known gaps of documents, once the user accepts them.
     *
     * @param line the command that would be run, without the flag
     * @return empty when the documents are complete as far as is known
     * @throws BbshException when the user has not accepted them
     */
    public static List<String> allowed(Invocation in, String line, OpenDocument... documents) {
        return allowed(in, line, List.of(documents));
    }

    /** The same for a list of documents. */
    public static List<String> allowed(Invocation in, String line, List<OpenDocument> documents) {
        List<OpenDocument> incomplete =
                documents.stream().filter((open) -> !open.incomplete().isEmpty()).toList();
        if (!incomplete.isEmpty() && !in.get(ALLOWED)) {
            String missing =
                    incomplete.stream()
                            .map((open) -> "'" + open.name() + "' is incomplete: " + said(open))
                            .collect(Collectors.joining("\n"));
            throw new BbshException(
                    missing,
                    line
                            + " "
                            + Signature.typed(ALLOWED.parameter())
                            + "     (only if you want that; better: download again)");
        }
        return incomplete.stream().flatMap(IncompleteInput::missing).distinct().toList();
    }

    private static String said(OpenDocument open) {
        return String.join("; ", open.incomplete());
    }

    /** The known gaps, with the name of the download that has them; others contain it already. */
    private static Stream<String> missing(OpenDocument open) {
        return switch (open.origin()) {
            case DocumentOrigin.Loaded _ ->
                    open.incomplete().stream().map((gap) -> open.name() + ": " + gap);
            case DocumentOrigin.Made _ -> open.incomplete().stream();
        };
    }
}
