package dev.bbsh.shell.command.check.request;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.ConfigCheck;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.json.JsonValue;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FixProgress;
import dev.bbsh.session.JiraData;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A request to check a sync config.
 *
 * @param document its name
 * @param jira the catalogs and the mapping to compare with
 * @param force true when IDs that may have been replaced are taken as those of the old Jira
 * @param project the project that is checked, when both move
 * @param side the side that moves, where the config does not say which project it is
 */
public record ConfigCheckRequest(
        String document,
        CatalogSelection jira,
        boolean force,
        Optional<String> project,
        Optional<SideName> side)
        implements CheckResult.Rerun {

    /** The check as it is typed. */
    public String line() {
        return "check "
                + document
                + jira
                + (force ? " --force" : "")
                + side.map((each) -> " --side " + word(each)).orElse("");
    }

    /** The same request with the side that moves. */
    ConfigCheckRequest on(SideName moves) {
        return new ConfigCheckRequest(document, jira, force, project, Optional.of(moves));
    }

    private static String word(SideName side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** The project of each side of a config. */
    static ConfigSides sides(OpenDocument open, Workspace workspace, Progress progress) {
        JsonValue root = open.content().root();
        return ConfigSides.of(
                root, () -> References.of(root, workspace.jira().references(), progress));
    }

    @Override
    public CheckResult check(Workspace workspace, Instant now, Progress progress) {
        OpenDocument open = workspace.document(document, progress);
        Case facts = workspace.facts(open);
        String moving = facts.moving().or(() -> project).orElseThrow(ConfigCheckRequest::untold);
        ConfigSides sides = sides(open, workspace, progress);
        side.filter((each) -> !isFree(each, moving, sides))
                .ifPresent((each) -> contradicted(each, moving, sides));
        SideName moves =
                side.or(() -> sides.of(moving))
                        .orElseThrow(
                                () -> {
                                    UnnamedSides unnamed = new UnnamedSides(this, open, sides);
                                    return unnamed.isOpen()
                                            ? unnamed.error(
                                                    Optional.of(moving), workspace, progress)
                                            : strange(moving, sides);
                                });
        return checked(open, new Moving(moving, moves, sides), workspace, progress);
    }

    /** The project that moves, its side, and the projects of all sides. */
    private record Moving(String project, SideName side, ConfigSides sides) {

        Optional<String> other() {
            return sides.project(side.other());
        }
    }

    private CheckResult checked(
            OpenDocument open, Moving moving, Workspace workspace, Progress progress) {
        Case facts = workspace.facts(open);
        JiraData against = jira.in(workspace);
        ConfigCheck.Result result =
                ConfigCheck.of(
                        new ConfigCheck.Config(
                                open.name(), open.asLoaded().root(), open.content().root()),
                        new ConfigCheck.Setting(
                                workspace.jira().references(),
                                moving.side(),
                                moving.project(),
                                migration(facts, moving.project(), against),
                                force),
                        progress);
        CheckResult.Basis basis = new CheckResult.Basis(List.of(open), facts, against);
        return new CheckResult(
                line(),
                basis,
                result.findings(),
                this,
                FixProgress.NONE,
                Stream.concat(
                                notes(result, facts, moving.project(), moving.other()).stream(),
                                jira.doubts(against, document).stream())
                        .toList());
    }

    /** True when nothing contradicts that a side belongs to a project. */
    private static boolean isFree(SideName side, String project, ConfigSides sides) {
        return sides.project(side).orElse(project).equals(project)
                && !sides.project(side.other()).equals(Optional.of(project));
    }

    private void contradicted(SideName side, String moving, ConfigSides sides) {
        String known = sides.project(side).orElse("the one of another project");
        throw new BbshException(
                "the " + word(side) + " side of '" + document + "' is " + known + ", not " + moving,
                new ConfigCheckRequest(document, jira, force, project, Optional.empty()).line()
                        + " --moving "
                        + moving);
    }

    private static BbshException untold() {
        return new BbshException(
                "it is not said which project moves to Cloud", "case --moving KEY");
    }

    private BbshException strange(String moving, ConfigSides sides) {
        return new BbshException(
                "the case says that "
                        + moving
                        + " moves, and '"
                        + document
                        + "' is about "
                        + String.join(" and ", new TreeSet<>(sides.projects().values())),
                "case --forget     (then say the facts of this one)");
    }

    private Migration migration(Case facts, String moving, JiraData against) {
        Optional<Catalog> source =
                jira.source().map((name) -> against.catalog(name).content().catalog());
        String after = facts.renamed(moving);
        boolean renames = facts.method().filter(MigrationMethod.JCMA::equals).isPresent();
        return new Migration(
                source,
                against.catalog(jira.target()).content().catalog(),
                jira.mapping().map((name) -> against.mapping(name).content().mapping()),
                new Migration.MovedProject(moving, after, renames),
                Map.of());
    }

    private List<String> notes(
            ConfigCheck.Result result, Case facts, String moving, Optional<String> other) {
        List<String> notes = new ArrayList<>();
        notes.add(
                counts(result, moving, other.orElse("the other side"), facts.moving().isPresent()));
        if (jira.mapping().isPresent() && result.mapped() == 0 && !result.isEmpty()) {
            notes.add(
                    "the mapping '"
                            + jira.mapping().get()
                            + "' says nothing of any id of "
                            + moving
                            + "     (mapping show "
                            + jira.mapping().get()
                            + ")");
        }
        return notes;
    }

    private String counts(ConfigCheck.Result result, String moving, String other, boolean stays) {
        String same =
                Plurals.of(result.fine(), "reference")
                        + " of "
                        + moving
                        + (result.fine() == 1 ? " is" : " are")
                        + " fine";
        String others =
                "   "
                        + Plurals.of(result.otherSide())
                        + " of "
                        + other
                        + (stays
                                ? ", which stays, are not affected"
                                : ", which moves too, are not checked here");
        String blind =
                jira.source().isEmpty()
                        ? "   without the catalog of the old Jira (--source) little can be told"
                        : "";
        return same + others + blind;
    }
}
