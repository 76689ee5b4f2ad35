package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.diagnosis.evidence.DiagnosedFiles;
import dev.bbsh.operation.prepare.MovingProject;
import dev.bbsh.operation.prepare.OutputVerification;
import dev.bbsh.operation.prepare.SideMappings;
import dev.bbsh.operation.resync.ResyncDocuments;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.diagnosis.FirstCauseLines;
import dev.bbsh.shell.command.sync.IncompleteInput;
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
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code verify}: compares prepared data with its input. */
public final class VerifyCommand implements ShellCommand {

    private static final Argument<String> DOCUMENT =
            Argument.required(
                    "document",
                    ParameterType.DOCUMENT,
                    "the document to check (output of prepare or of the preparation tool, or the"
                            + " download of the new sync)");

    private static final Option<Optional<String>> AGAINST =
            Option.of("against", ParameterType.DOCUMENT, "the document it was made from");

    private static final Option<List<String>> MAPPINGS = ResyncOptions.MAPPINGS;

    private static final Signature SIGNATURE =
            Declaration.command("verify", "Verify that only IDs changed, or the resync is done")
                    .in(CommandGroup.MIGRATE)
                    .argument(DOCUMENT)
                    .options(AGAINST, MAPPINGS, MovedSideOptions.SIDES, MovedSideOptions.MOVING)
                    .options(MovedSideOptions.TARGET)
                    .options(ResyncOptions.UPLOADED, ResyncOptions.SINCE, ResyncOptions.WITH)
                    .options(ResyncOptions.TEXTS, ResyncOptions.ONLY, ResyncOptions.COUNT)
                    .options(IncompleteInput.ALLOWED)
                    .example("verify output --against merged", "one line, or the differences")
                    .example(
                            "verify output --against merged --mapping ids",
                            "also checks every new ID")
                    .example(
                            "verify after --uploaded output --since 2026-11-20",
                            "after the resync: may the old sync be deleted?")
                    .detail(
                            "Compares any output.json with its input: the same records, the same"
                                + " structure; only IDs of the side that moved changed, the same"
                                + " way on both sides; no old IDs left, no duplicates. With a"
                                + " mapping, IDs that aren't in it must stay unchanged. White"
                                + " space, escapes and the order of members and records don't"
                                + " matter.")
                    .detail(
                            "When something differs, the likeliest cause and the number of"
                                    + " differences come first, then examples. The exit status is"
                                    + " 3.")
                    .detail(
                            "With --uploaded the document is the download of the new sync: pairs,"
                                    + " messages, and comments that were sent again are compared"
                                    + " with the uploaded file. The exit status is 3 unless the"
                                    + " old sync may be deleted.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        if (in.has(ResyncOptions.UPLOADED)) {
            return uploaded(in);
        }
        ResyncOptions.requireUploaded(in);
        Request request = new Request(in);
        IncompleteInput.allowed(in, SIGNATURE.line(in.arguments()), request.output, request.input);
        return request.told.sides().isEmpty() ? request.moved() : request.sides();
    }

    private static Answer uploaded(Invocation in) {
        if (in.has(AGAINST)) {
            throw new BbshException(
                    "--against and --uploaded can't be combined",
                    "verify NAME --uploaded " + in.get(ResyncOptions.UPLOADED).orElseThrow());
        }
        ResyncDocuments documents =
                new ResyncDocuments(
                        in.named(in.get(DOCUMENT)),
                        in.document(ResyncOptions.WITH),
                        in.document(ResyncOptions.UPLOADED).orElseThrow());
        return new UploadedVerification(in, documents).answer();
    }

    /** A line of the command with {@code --against}. */
    private static final class Request {

        private final Invocation in;
        private final OpenDocument output;
        private final OpenDocument input;
        private final MovingProject mover;
        private final SideMappings told;

        Request(Invocation in) {
            this.in = in;
            this.output = in.named(in.get(DOCUMENT));
            this.input = in.document(AGAINST).orElseThrow(() -> unknown(output));
            this.mover = MovingProject.of(input, in.get(MovedSideOptions.MOVING), in.workspace());
            this.told =
                    new SideMappings(in.workspace(), words(), MovedSideOptions.named(in, MAPPINGS));
        }

        private static BbshException unknown(OpenDocument output) {
            return new BbshException(
                    "verify needs the document that '" + output.name() + "' was made from",
                    "verify "
                            + output.name()
                            + " --against "
                            + (output.origin() instanceof DocumentOrigin.Prepared prepared
                                    ? prepared.input()
                                    : "NAME   or   verify " + output.name() + " --uploaded NAME"));
        }

        private String words() {
            return "verify " + output.name() + " --against " + input.name();
        }

        private Answer moved() {
            Optional<String> mapping = told.only(mover.projects());
            Optional<String> moving = mover.project().or(this::shown);
            if (moving.isEmpty()) {
                String line = words() + mapping.map((name) -> " --mapping " + name).orElse("");
                String option = mover.bothMove() ? " --side " : " --moving ";
                return MovedSideOptions.question(mover, (project) -> line + option + project);
            }
            return answer(verification().of(moving.get(), mapping));
        }

        /** The project that moved, as the contents of the new Jira show it. */
        private Optional<String> shown() {
            return NewContents.of(in.get(MovedSideOptions.TARGET), in.workspace())
                    .flatMap((it) -> it.mover(mover.known(), DocumentSide.of(input)));
        }

        /** Verifies the sides that the line names. */
        private Answer sides() {
            mover.project();
            boolean one = told.sides().size() == 1;
            return one && in.get(MAPPINGS).isEmpty()
                    ? answer(verification().of(told.sides().getFirst(), Optional.empty()))
                    : answer(verification().of(told.pairs()));
        }

        private OutputVerification verification() {
            return new OutputVerification(
                    output, mover, in.get(MovedSideOptions.TARGET), in.workspace(), in.progress());
        }

        private Outcome answer(Verification proof) {
            VerifiedProof kept = new VerifiedProof(in, List.of(output, input), in.get(MAPPINGS));
            Outcome outcome = Outcome.data(view(proof)).with(kept.compared(proof));
            return proof.holds() ? outcome : outcome.unmet();
        }

        private View view(Verification proof) {
            return new View.Either(text(proof), VerificationView.table(proof));
        }

        private View text(Verification proof) {
            if (proof.holds()) {
                return View.message(VerificationView.proof("Verified", input.name(), proof));
            }
            List<TextLine> start = new ArrayList<>(VerificationView.sum(proof));
            start.addAll(FirstCauseLines.of(files(), options(), in));
            if (proof.leftOver() && in.get(MAPPINGS).isEmpty()) {
                in.workspace().jira().mappingNames().stream()
                        .findFirst()
                        .ifPresent((name) -> start.add(hint(name)));
            }
            boolean screen = in.get(Signature.TO).isEmpty() && in.get(Signature.OUTPUT).isEmpty();
            List<View.Section> sections = new ArrayList<>();
            sections.add(View.Section.of("", new View.Message(start)));
            sections.add(
                    View.Section.of(
                            "",
                            screen
                                    ? VerificationView.examples(proof)
                                    : VerificationView.table(proof)));
            if (screen && proof.count() > VerificationView.EXAMPLES) {
                sections.add(View.Section.of("", View.message(rest(proof))));
            }
            return new View.Sections(sections);
        }

        /** The line that tells how to see all differences. */
        private TextLine rest(Verification proof) {
            return TextLine.of(FirstFew.more(proof.count() - VerificationView.EXAMPLES) + "     ")
                    .and(Style.COMMAND, SIGNATURE.line(in.arguments()) + " --to differences.csv");
        }

        private DiagnosedFiles files() {
            return new DiagnosedFiles(output, Optional.empty(), List.of(input));
        }

        private CheckRequests.Options options() {
            List<String> named = in.get(MAPPINGS);
            return new CheckRequests.Options(
                    Optional.empty(),
                    named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty(),
                    Optional.empty(),
                    in.get(MovedSideOptions.TARGET));
        }

        private static TextLine hint(String mapping) {
            return TextLine.of(Style.MUTED, "with ")
                    .and(Style.COMMAND, "--mapping " + mapping)
                    .and(Style.MUTED, ", IDs that aren't in it must stay unchanged");
        }
    }
}
