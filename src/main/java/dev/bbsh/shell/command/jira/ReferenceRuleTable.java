package dev.bbsh.shell.command.jira;

import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.RuleCondition;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.JiraData;
import dev.bbsh.shell.contract.Invocation;

import java.util.List;

/** The answer to {@code reference list}: the rules in their order. */
final class ReferenceRuleTable {

    private ReferenceRuleTable() {}

    static View of(Invocation in) {
        JiraData jira = in.workspace().jira();
        List<ReferenceRule> rules = in.flag("own") ? jira.rules() : jira.references().all();
        return new View.Table(
                List.of(
                        Column.of("about"),
                        Column.of("pattern"),
                        Column.of("kind"),
                        Column.of("when"),
                        Column.of("from")),
                rules.stream()
                        .filter(
                                (rule) ->
                                        in.given("kind")
                                                .filter((k) -> !k.equals(rule.meaning()))
                                                .isEmpty())
                        .map(ReferenceRuleTable::row)
                        .toList(),
                in.flag("own") ? "no rules besides those of the program" : "no such rule");
    }

    private static List<Cell> row(ReferenceRule rule) {
        return List.of(
                Cell.of(Style.MUTED, rule.verb().word()),
                Cell.of(Style.NAME, rule.pattern()),
                Cell.of(rule.meaning()),
                Cell.of(rule.conditions().stream().map(RuleCondition::toString).toList()),
                Cell.of(Style.MUTED, rule.from()));
    }
}
