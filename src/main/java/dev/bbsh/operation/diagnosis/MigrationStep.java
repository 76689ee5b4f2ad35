package dev.bbsh.operation.diagnosis;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.diagnosis.evidence.DiagnosedFiles;
import dev.bbsh.operation.guide.CurrentScenario;
import dev.bbsh.operation.guide.SessionSituation;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;

import java.util.List;
import java.util.Optional;

/**
 * The step of a migration that a file is in.
 *
 * @param number its number among the stages of the guide, from 1
 * @param title the title of the stage
 */
public record MigrationStep(Scenario scenario, int number, String title) {

    private static final String DOWNLOAD = "Download";

    private static final String MERGE = "Merge";

    private static final String SWAP = "Swap";

    private static final String TRANSLATE = "Translate IDs";

    private static final String PAIR = "New sync";

    /** The step of a file in the current scenario; empty when that isn't known. */
    static Optional<MigrationStep> of(
            DiagnosedFiles files, List<Cause> causes, CheckRunner runner) {
        Workspace workspace = about(files.subject(), runner.workspace());
        Situation situation = SessionSituation.of(workspace, runner.progress());
        return CurrentScenario.of(workspace, situation)
                .flatMap((scenario) -> of(Guide.of(scenario, situation), stages(files, causes)));
    }

    /** The session with the diagnosed file as the current one, so that its sync is meant. */
    private static Workspace about(OpenDocument subject, Workspace workspace) {
        return workspace
                .documents()
                .exactly(subject.name())
                .map(workspace::using)
                .orElse(workspace);
    }

    private static Optional<MigrationStep> of(Guide guide, List<String> wanted) {
        List<String> titles = guide.stages().stream().map(Guide.Stage::title).toList();
        return wanted.stream()
                .filter(titles::contains)
                .findFirst()
                .map(
                        (title) ->
                                new MigrationStep(
                                        guide.scenario(), titles.indexOf(title) + 1, title));
    }

    /** The titles of the stages that may be meant, the best first. */
    private static List<String> stages(DiagnosedFiles files, List<Cause> causes) {
        if (causes.isEmpty()) {
            return files.isWhole() ? List.of(PAIR) : List.of(MERGE, DOWNLOAD);
        }
        return switch (causes.getFirst()) {
            case Cause.Download _,
                    Cause.Untranslated _,
                    Cause.TranslatedTwice _,
                    Cause.PartlyTranslated _,
                    Cause.OtherIds _,
                    Cause.RenamedKeys _ ->
                    List.of(TRANSLATE, PAIR);
            case Cause.OneSided _, Cause.AlreadyMerged _ -> List.of(MERGE, DOWNLOAD);
            case Cause.WrongSideFirst _ -> List.of(SWAP, MERGE, TRANSLATE, PAIR);
            case Cause.AbsentIssues _, Cause.AddedRecords _, Cause.EditedRecords _ -> List.of(PAIR);
            case Cause.OtherKind _,
                    Cause.SameSide _,
                    Cause.RenamedMembers _,
                    Cause.OtherSync _,
                    Cause.OtherMoment _,
                    Cause.DoubledRecords _,
                    Cause.MissingRecords _,
                    Cause.OtherErrors _ ->
                    List.of(DOWNLOAD);
        };
    }
}
