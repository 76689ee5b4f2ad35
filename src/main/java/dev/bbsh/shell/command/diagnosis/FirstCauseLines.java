package dev.bbsh.shell.command.diagnosis;

import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.diagnosis.Cause;
import dev.bbsh.operation.diagnosis.Diagnosis;
import dev.bbsh.operation.diagnosis.evidence.DiagnosedFiles;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The likeliest cause of differences, with its evidence and the line that fixes it. */
public final class FirstCauseLines {

    private FirstCauseLines() {}

    /** The lines about the first cause of a diagnosis; none when it finds no cause. */
    public static List<TextLine> of(
            DiagnosedFiles files, CheckRequests.Options options, Invocation in) {
        Evidence.Means means =
                new Evidence.Means(
                        new CheckRunner(in.workspace(), in.now(), in.progress()),
                        new CheckRequests(in.workspace(), in.progress(), Optional.empty()));
        Diagnosis diagnosis = Diagnosis.of(files, options, means);
        return diagnosis.causes().stream()
                .filter(FirstCauseLines::explainsDifferences)
                .findFirst()
                .map((cause) -> lines(cause, new CauseAdvice(files, in.workspace())))
                .orElse(List.of());
    }

    /** False for a cause that an earlier file has as well. */
    private static boolean explainsDifferences(Cause cause) {
        return switch (cause) {
            case Cause.OtherMoment moment -> moment.source().isPresent();
            case Cause.AbsentIssues _, Cause.OtherErrors _, Cause.WrongSideFirst _ -> false;
            case Cause.OtherKind _,
                    Cause.OtherSync _,
                    Cause.SameSide _,
                    Cause.RenamedMembers _,
                    Cause.AlreadyMerged _,
                    Cause.OneSided _,
                    Cause.RenamedKeys _,
                    Cause.Download _,
                    Cause.Untranslated _,
                    Cause.TranslatedTwice _,
                    Cause.PartlyTranslated _,
                    Cause.OtherIds _,
                    Cause.DoubledRecords _,
                    Cause.MissingRecords _,
                    Cause.AddedRecords _,
                    Cause.EditedRecords _ ->
                    true;
        };
    }

    private static List<TextLine> lines(Cause cause, CauseAdvice advice) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of("Likely cause: ")
                        .and(CauseWording.sentence(cause))
                        .and(" " + CauseWording.evidence(cause))
                        .and(Style.MUTED, " (" + CauseWording.certainty(cause) + ")"));
        lines.add(DiagnosisView.line(advice.lines(cause)));
        return lines;
    }
}
