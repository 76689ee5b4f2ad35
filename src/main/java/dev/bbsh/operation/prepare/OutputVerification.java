package dev.bbsh.operation.prepare;

import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.prepare.TranslatedSide;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.operation.sync.SameProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SideMapping;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/**
 * The comparison of prepared data with the document that it was made of.
 *
 * @param output the prepared data
 * @param mover the projects of the document that it was made of
 * @param contents the name of a catalog of the new Jira that decides conflicts of mappings
 */
public record OutputVerification(
        OpenDocument output,
        MovingProject mover,
        Optional<String> contents,
        Workspace workspace,
        Progress progress) {

    /**
     * Verifies that one project was prepared.
     *
     * @param mapping the name of the mapping of its new IDs; without one, they can be any
     * @throws BbshException when the output was certainly not made of the input
     */
    public Verification of(String project, Optional<String> mapping) {
        return of(mover.document().content(), project, mapping);
    }

    /**
     * Verifies that several projects were prepared: all but the last are prepared again, and the
     * last is compared with that.
     *
     * @throws BbshException when the output was certainly not made of the input
     */
    public Verification of(List<SideMapping> sides) {
        Document at = mover.document().content();
        for (SideMapping each : sides.subList(0, sides.size() - 1)) {
            Preparation.Task task =
                    new Preparation.Task(
                            mover.document().name(),
                            mover.document().with(at).analysis(),
                            each.project(),
                            translation(each));
            Preparation.Safeguards none = new Preparation.Safeguards(false, true);
            at = Preparation.of(task, none, progress).document();
        }
        return of(at, sides.getLast().project(), Optional.of(sides.getLast().mapping()));
    }

    private Translation translation(SideMapping side) {
        SideMapping decided = new SideMapping(side.project(), side.mapping(), contents);
        return mover.translation(decided, workspace, progress);
    }

    private Verification of(Document from, String project, Optional<String> mapping) {
        OpenDocument input = mover.document();
        if (output.content().equals(input.content())) {
            throw new BbshException(
                    "'" + output.name() + "' can't be compared with itself",
                    "verify "
                            + output.name()
                            + " --against NAME     (the document it was made from)");
        }
        mover.requireOldKey(project);
        new SameProjects(output, input, mover.known()).require(workspace);
        SyncedIssueData data = input.with(from).analysis().issues(input.name());
        Verification.Claim claim =
                new Verification.Claim(
                        from,
                        TranslatedSide.of(data, input.name(), project),
                        mover.known().keyChange(project),
                        mapping.map((name) -> translation(new SideMapping(project, name))));
        return Verification.of(claim, output.name(), output.analysis(), progress);
    }
}
