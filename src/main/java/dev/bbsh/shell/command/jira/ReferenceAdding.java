package dev.bbsh.shell.command.jira;

import dev.bbsh.backbone.Counted;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.References;
import dev.bbsh.check.config.rule.Condition;
import dev.bbsh.check.config.rule.Rule;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds a rule, and says what it changes in the current config. */
final class ReferenceAdding {

    private ReferenceAdding() {}

    static Outcome answer(Invocation in) {
        Rule rule = rule(in);
        Workspace before = in.workspace();
        Workspace after = before.with(List.of(rule));
        // Refuses what can be no rule.
        after.jira().references();
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, rule.pattern())
                        .and(" is " + rule.meaning() + " now")
                        .and(Style.MUTED, "     (undo takes it back)"));
        before.current()
                .flatMap(before.documents()::exactly)
                .filter((open) -> !References.isData(open.content().root()))
                .ifPresent((open) -> lines.add(effect(open, before, after, in)));
        return Outcome.report(new View.Message(lines))
                .with(in.history().then("reference add " + rule.pattern(), after));
    }

    private static Rule rule(Invocation in) {
        String pattern = in.text("path");
        String usual = pattern.startsWith("$") ? "at" : "name";
        return new Rule(
                Rule.Verb.of(in.given("as").orElse(usual)),
                pattern,
                in.text("kind"),
                in.all("when").stream().map(Condition::of).toList(),
                "session");
    }

    private static TextLine effect(
            OpenDocument open, Workspace before, Workspace after, Invocation in) {
        References old = references(open, before, in);
        References now = references(open, after, in);
        Set<Reference> same = new HashSet<>(old.found());
        same.retainAll(new HashSet<>(now.found()));
        int added = now.found().size() - same.size();
        int gone = old.found().size() - same.size();
        if (added == 0 && gone == 0 && old.unexplained().equals(now.unexplained())) {
            return TextLine.of(Style.WARNING, "nothing in ")
                    .and(Style.NAME, open.name())
                    .and(Style.WARNING, " is found otherwise by it");
        }
        return TextLine.of("in ")
                .and(Style.NAME, open.name())
                .and(": " + changes(added, gone) + left(now.unexplained().size()));
    }

    private static String changes(int added, int gone) {
        String more = added == 0 ? "" : Counted.of(added, "new reference") + ", ";
        String less = gone == 0 ? "" : Counted.of(gone, "reference") + " gone, ";
        return more + less;
    }

    private static String left(int unexplained) {
        return unexplained == 0
                ? "nothing is left that looks like an id"
                : Counted.of(unexplained, "value is", "values are")
                        + " left that look"
                        + (unexplained == 1 ? "s like an id" : " like ids");
    }

    private static References references(OpenDocument open, Workspace by, Invocation in) {
        return References.of(open.content().root(), by.jira().references(), in.progress());
    }
}
