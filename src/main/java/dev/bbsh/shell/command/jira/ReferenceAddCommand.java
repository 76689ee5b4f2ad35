package dev.bbsh.shell.command.jira;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.RuleCondition;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The answer to {@code reference add}: adds a rule, and tells its effect on the current config. */
final class ReferenceAddCommand {

    private ReferenceAddCommand() {}

    static Outcome answer(Invocation in) {
        List<ReferenceRule> rules = rules(in);
        Workspace before = in.workspace();
        Workspace after = before.with(rules);
        // Refuses an invalid rule.
        after.jira().references();
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, in.text("path"))
                        .and(" is " + said(in) + " now")
                        .and(Style.MUTED, "     (undo takes it back)"));
        before.current()
                .flatMap(before.documents()::exactly)
                .filter((open) -> !References.isData(open.content().root()))
                .ifPresent((open) -> lines.add(effect(open, before, after, in)));
        return Outcome.report(new View.Message(lines))
                .with(in.history().then("reference add " + in.text("path"), after));
    }

    private static String said(Invocation in) {
        String side = in.given("side").map((word) -> "on the " + word + " side").orElse("");
        return in.given("kind")
                .map((kind) -> kind + (side.isEmpty() ? "" : " and " + side))
                .orElse(side);
    }

    private static List<ReferenceRule> rules(Invocation in) {
        String pattern = in.text("path");
        boolean path = pattern.startsWith("$");
        if (in.given("kind").isEmpty() && in.given("side").isEmpty()) {
            throw new BbshException(
                    "'" + pattern + "' needs a kind or a side",
                    "reference add "
                            + pattern
                            + " field"
                            + (path ? "   or   reference add " + pattern + " --side first" : ""));
        }
        if (in.given("side").isPresent() && (!path || in.given("as").isPresent())) {
            throw new BbshException(
                    "--side takes a JSONPath, not '" + pattern + "'",
                    "reference add $.firstConnector."
                            + pattern
                            + " --side "
                            + in.text("side")
                            + "   or, for every such name:   reference add "
                            + pattern
                            + " "
                            + in.text("side")
                            + " --as side");
        }
        List<ReferenceRule> rules = new ArrayList<>();
        ReferenceRule.Verb verb =
                ReferenceRule.Verb.of(in.given("as").orElse(path ? "at" : "name"));
        List<RuleCondition> conditions = in.all("when").stream().map(RuleCondition::of).toList();
        in.given("kind").ifPresent((kind) -> rules.add(rule(verb, in, kind, conditions)));
        in.given("side")
                .ifPresent((side) -> rules.add(rule(ReferenceRule.Verb.SIDE, in, side, List.of())));
        return rules;
    }

    private static ReferenceRule rule(
            ReferenceRule.Verb verb,
            Invocation in,
            String meaning,
            List<RuleCondition> conditions) {
        return new ReferenceRule(verb, in.text("path"), meaning, conditions, "session");
    }

    private static TextLine effect(
            OpenDocument open, Workspace before, Workspace after, Invocation in) {
        References old = references(open, before, in);
        References now = references(open, after, in);
        Set<Object> same = new HashSet<>(old.found().stream().map(Reference::mention).toList());
        same.retainAll(now.found().stream().map(Reference::mention).collect(Collectors.toSet()));
        int added = now.found().size() - same.size();
        int gone = old.found().size() - same.size();
        Set<Reference> known = new HashSet<>(old.found());
        long sided = now.found().stream().filter((each) -> !known.contains(each)).count() - added;
        if (added == 0 && gone == 0 && sided <= 0 && old.unexplained().equals(now.unexplained())) {
            return TextLine.of(Style.WARNING, "nothing in ")
                    .and(Style.NAME, open.name())
                    .and(Style.WARNING, " is found otherwise by it");
        }
        return TextLine.of("in ")
                .and(Style.NAME, open.name())
                .and(": " + changes(added, gone, sided) + left(now.unexplained().size()));
    }

    private static String changes(int added, int gone, long sided) {
        String more = added == 0 ? "" : Plurals.of(added, "new reference") + ", ";
        String less = gone == 0 ? "" : Plurals.of(gone, "reference") + " gone, ";
        String others = sided <= 0 ? "" : Plurals.of(sided, "reference") + " with another side, ";
        return more + less + others;
    }

    private static String left(int unexplained) {
        return unexplained == 0
                ? "nothing is left that looks like an id"
                : Plurals.of(unexplained, "value is", "values are")
                        + " left that look"
                        + (unexplained == 1 ? "s like an id" : " like ids");
    }

    private static References references(OpenDocument open, Workspace by, Invocation in) {
        return References.of(open.content().root(), by.jira().references(), in.progress());
    }
}
