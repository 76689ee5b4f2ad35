package dev.bbsh.shell.command.jira;

import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.RuleCondition;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.Optional;

/** The command {@code reference list}: the rules in their order. */
public final class ReferenceListCommand implements ShellCommand {

    private static final Argument<Optional<String>> KIND =
            Argument.optional(
                    "kind", ParameterType.REFERENCE_KIND, "only rules for this kind of ID");

    private static final Option<Boolean> OWN =
            Option.flag("own", "only added rules, not the built-in ones");

    private static final Signature SIGNATURE =
            Declaration.command("reference list", "Show the rules that find IDs in a config")
                    .in(CommandGroup.JIRA)
                    .argument(KIND)
                    .options(OWN)
                    .example("reference list status", "how statuses are found")
                    .example("reference list --own", "the added rules")
                    .detail("If several rules match a path, the last one applies.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        JiraData jira = in.workspace().jira();
        boolean own = in.get(OWN);
        Optional<String> kind = in.get(KIND);
        List<ReferenceRule> rules =
                (own ? jira.rules() : jira.references().all())
                        .stream()
                                .filter(
                                        (rule) ->
                                                kind.orElse(rule.meaning()).equals(rule.meaning()))
                                .toList();
        return Outcome.data(table(rules, own ? "no added rules" : "no matching rules"));
    }

    private static View table(List<ReferenceRule> rules, String none) {
        return new View.Table(
                List.of(
                        Column.of("about"),
                        Column.of("pattern"),
                        Column.of("kind"),
                        Column.of("when"),
                        Column.of("confidence"),
                        Column.of("from")),
                rules.stream().map(ReferenceListCommand::row).toList(),
                none);
    }

    private static List<Cell> row(ReferenceRule rule) {
        return List.of(
                Cell.of(Style.MUTED, rule.verb().word()),
                Cell.of(Style.NAME, rule.pattern()),
                Cell.of(rule.meaning()),
                Cell.of(rule.conditions().stream().map(RuleCondition::toString).toList()),
                Cell.of(rule.confidence().word()),
                Cell.of(Style.MUTED, rule.from()));
    }
}
