package dev.bbsh.shell.command.config;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** Which config a line wants checked, and whether it is known who moves. */
public final class ConfigAsked {

    private final Invocation in;
    private final OpenDocument config;
    private final ConfigChecking checking;

    private ConfigAsked(Invocation in, OpenDocument config) {
        this.in = in;
        this.config = config;
        this.checking =
                new ConfigChecking(
                        config.name(), JiraSides.of(in, config.name()), in.flag("force"));
    }

    /** The config that is to be checked; nothing when it is data, alone or together with one. */
    public static Optional<ConfigAsked> of(Invocation in) {
        OpenDocument open =
                in.document("document").orElseGet(() -> in.workspace().currentDocument());
        boolean isConfig = FileKind.of(open.content().root()) == FileKind.CONFIG;
        boolean wanted = isConfig || in.given("target").isPresent();
        return wanted && in.given("with").isEmpty()
                ? Optional.of(new ConfigAsked(in, open))
                : Optional.empty();
    }

    public ConfigChecking checking() {
        return checking;
    }

    /** What is known of the case, with what the line says. */
    public Case facts() {
        Case known = in.workspace().facts();
        ConfigSides sides = ConfigChecking.sides(config, in.workspace(), in.progress());
        Case about = sides.pair().map(known::about).orElse(known);
        return in.given("moving").map(about::withMoving).orElse(about);
    }

    /** Asks who moves. */
    public Question question() {
        ProjectPair pair =
                ConfigChecking.sides(config, in.workspace(), in.progress())
                        .pair()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "the config does not say which projects are synced",
                                                "case --moving KEY"));
        return new Question(
                "which project moves to Cloud?",
                List.of(choice(pair.one(), pair.other()), choice(pair.other(), pair.one())));
    }

    private Question.Choice choice(String moving, String staying) {
        return new Question.Choice(
                moving + " moves, " + staying + " stays", checking.line() + " --moving " + moving);
    }
}
