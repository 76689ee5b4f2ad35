package dev.bbsh.operation.check;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.ConfigCheck;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FixProgress;
import dev.bbsh.session.SyncNames;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs a check of a sync config. */
record ConfigCheckRunner(CheckRequest.Config request, Workspace workspace, Progress progress) {

    /** The project of each side of a config. */
    static ConfigSides sides(OpenDocument open, Workspace workspace, Progress progress) {
        return ConfigSides.of(
                open.content().root(),
                () -> open.references(workspace.jira().references(), progress));
    }

    CheckResult check() {
        OpenDocument open = DocumentLookup.find(request.document(), workspace, progress);
        Case facts = workspace.facts(open);
        String moving = facts.moving().or(request::project).orElseThrow(ConfigCheckRunner::untold);
        ConfigSides sides = sides(open, workspace, progress);
        request.side()
                .filter((each) -> !isFree(each, moving, sides))
                .ifPresent((each) -> contradicted(each, moving, sides));
        SideName moves =
                request.side()
                        .or(() -> sides.of(moving))
                        .orElseThrow(
                                () -> {
                                    UnnamedSides unnamed = new UnnamedSides(request, open, sides);
                                    return unnamed.isOpen()
                                            ? unnamed.error(
                                                    Optional.of(moving), workspace, progress)
                                            : strange(facts, moving, sides);
                                });
        return checked(open, new Moving(moving, moves, sides));
    }

    /** The project that moves, its side, and the projects of all sides. */
    private record Moving(String project, SideName side, ConfigSides sides) {

        Optional<String> other() {
            return sides.project(side.other());
        }
    }

    private CheckResult checked(OpenDocument open, Moving moving) {
        Case facts = workspace.facts(open);
        JiraData against = compared();
        ReferenceRules rules = workspace.jira().references();
        ConfigCheck.Result result =
                ConfigCheck.of(
                        new ConfigCheck.Config(
                                open.name(),
                                new ConfigCheck.Version(
                                        open.asLoaded().root(),
                                        () -> open.referencesAsLoaded(rules, progress)),
                                new ConfigCheck.Version(
                                        open.content().root(),
                                        () -> open.references(rules, progress))),
                        new ConfigCheck.Setting(
                                rules,
                                moving.side(),
                                moving.project(),
                                migration(facts, moving.project(), against),
                                request.force()),
                        progress);
        CheckResult.Basis basis = new CheckResult.Basis(List.of(open), facts, against);
        return new CheckResult(
                CheckCommandLine.of(request),
                basis,
                result.findings(),
                request,
                FixProgress.NONE,
                new ConfigCheckNotes(request, against)
                        .of(
                                result,
                                moving.project(),
                                moving.other().orElse("the other side"),
                                facts.moving().isPresent()));
    }

    /** The open catalogs and mapping that the config is compared with, and nothing else. */
    private JiraData compared() {
        JiraData jira = workspace.jira();
        CheckRequest.Catalogs names = request.jira();
        return new JiraData(
                Stream.concat(Stream.of(names.target()), names.source().stream())
                        .map(jira::catalog)
                        .toList(),
                names.mapping().stream().map(jira::mapping).toList(),
                jira.rules());
    }

    /** True when nothing contradicts that a side belongs to a project. */
    private static boolean isFree(SideName side, String project, ConfigSides sides) {
        return sides.project(side).orElse(project).equals(project)
                && !sides.project(side.other()).equals(Optional.of(project));
    }

    private void contradicted(SideName side, String moving, ConfigSides sides) {
        String known = sides.project(side).orElse("another project");
        throw new BbshException(
                "the "
                        + side.word()
                        + " side of '"
                        + request.document()
                        + "' belongs to "
                        + known
                        + ", not to "
                        + moving,
                CheckCommandLine.of(request.with(Optional.empty())) + " --moving " + moving);
    }

    private static BbshException untold() {
        return new BbshException(
                "the files don't say which project is moving to Cloud", "case --moving KEY");
    }

    private BbshException strange(Case facts, String moving, ConfigSides sides) {
        return new BbshException(
                "the case says that "
                        + moving
                        + " moves, but '"
                        + request.document()
                        + "' is about "
                        + String.join(" and ", new TreeSet<>(sides.projects().values())),
                new SyncNames(workspace).forget(facts.projects())
                        + "     (then record the facts of this one)");
    }

    private Migration migration(Case facts, String moving, JiraData against) {
        Optional<Catalog> source =
                request.jira().source().map((name) -> against.catalog(name).content().catalog());
        String after = facts.renamed(moving);
        boolean renames = facts.method().filter(MigrationMethod.JCMA::equals).isPresent();
        return new Migration(
                source,
                against.catalog(request.jira().target()).content().catalog(),
                request.jira().mapping().map((name) -> against.mapping(name).content().mapping()),
                new Migration.MovedProject(moving, after, renames),
                Map.of());
    }
}
