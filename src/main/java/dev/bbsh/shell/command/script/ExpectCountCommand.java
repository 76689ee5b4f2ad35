package dev.bbsh.shell.command.script;

import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.operation.query.UnmatchedPath;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.diagnosis.EmptyResultDiagnosis;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CountExpectation;
import dev.bbsh.session.document.OpenDocument;
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
import java.util.Optional;

/** The command {@code expect count}. */
public final class ExpectCountCommand implements ShellCommand {

    private static final Argument<String> PATH = Argument.required(ParameterType.PATH);

    private static final Argument<String> COMPARISON =
            Argument.often(
                    "comparison", "the comparison", List.of("=", "!=", "<", "<=", ">", ">="));

    private static final Argument<String> COUNT =
            Argument.required("count", ParameterType.VALUE, "the expected number");

    private static final Option<Optional<String>> IN =
            Option.of("in", ParameterType.DOCUMENT, "the document to search");

    private static final Option<Boolean> OR_UNKNOWN =
            Option.flag("or-unknown", "accept zero even if a name in the path is unknown");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "expect count",
                            "Fail unless a path returns the expected number of values")
                    .in(CommandGroup.SCRIPTS)
                    .argument(PATH)
                    .argument(COMPARISON)
                    .argument(COUNT)
                    .options(IN, OR_UNKNOWN)
                    .example("expect count $.firstConnector[*] = 1204", "exit status 3 if not")
                    .detail(
                            "A path with a misspelt name finds nothing, and that proves nothing. So"
                                + " zero is only accepted if every name in the path is found in the"
                                + " document, in an earlier version of it or in the documents it"
                                + " was made from, or is a documented field of synced issue data.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        CountExpectation wanted = wanted(in);
        OpenDocument document = in.document();
        JsonPath path = JsonPath.parse(in.get(PATH), document.content().root(), in.progress());
        long found = path.count(document.content().root(), in.progress());
        String fact =
                path.text() + " finds " + Plurals.of(found, "value") + " in " + document.name();
        if (found > 0) {
            return ExpectationOutcome.of(wanted.isMetBy(found), fact, ", expected " + wanted);
        }
        UnmatchedPath absent = UnmatchedPath.of(path, document, in.history(), in.progress());
        if (!wanted.isMetBy(0)) {
            return unmet(fact + ", expected " + wanted, absent, in);
        }
        return in.get(OR_UNKNOWN) || absent.unknownName().isEmpty()
                ? ExpectationOutcome.of(true, fact, "")
                : unmet(fact, absent, in);
    }

    private static CountExpectation wanted(Invocation in) {
        CountExpectation meant = meant(in);
        if (in.get(COMPARISON).equals("==")) {
            throw new BbshException("'==' is not a comparison", line(in.get(PATH), "", in));
        }
        return meant;
    }

    private static CountExpectation meant(Invocation in) {
        String sign = in.get(COMPARISON);
        return CountExpectation.of(sign.equals("==") ? "=" : sign, in.get(COUNT));
    }

    /** Reports the unmet expectation, the reason, and the line that was probably meant. */
    private static Outcome unmet(String fact, UnmatchedPath absent, Invocation in) {
        Optional<EmptyResultDiagnosis.Reason> reason = absent.reason(in.progress());
        List<TextLine> lines = new ArrayList<>();
        String proves =
                absent.unknownName()
                        .map((name) -> ", which proves nothing: no field is named '" + name + "'")
                        .orElse("");
        lines.add(TextLine.of(Style.ERROR, "not as expected:").and(" " + fact + proves));
        reason.map((each) -> TextLine.of("  " + each.text())).ifPresent(lines::add);
        List<String> meant = new ArrayList<>();
        reason.flatMap(EmptyResultDiagnosis.Reason::path)
                .ifPresent((other) -> meant.add(line(NoMatchAdvice.typed(other), "", in)));
        if (absent.unknownName().isPresent()) {
            meant.add(line(absent.path().text(), " --or-unknown", in));
        }
        if (!meant.isEmpty()) {
            lines.add(TextLine.of(Style.MUTED, "  try: ").and(String.join("   or   ", meant)));
        }
        return Outcome.report(new View.Message(lines)).unmet();
    }

    private static String line(String path, String option, Invocation in) {
        return "expect count "
                + path
                + " "
                + meant(in)
                + in.get(IN).map((name) -> " --in " + name).orElse("")
                + option;
    }
}
