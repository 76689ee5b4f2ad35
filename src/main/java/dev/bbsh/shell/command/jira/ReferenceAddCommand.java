package dev.bbsh.shell.command.jira;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.RuleCondition;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code reference add}: adds a rule, and tells its effect on the current config. */
public final class ReferenceAddCommand implements ShellCommand {

    private static final Argument<String> PATTERN =
            Argument.required("path", ParameterType.PATH, "a JSONPath, or a field name");

    private static final Argument<Optional<String>> KIND =
            Argument.optional("kind", ParameterType.REFERENCE_KIND, "the kind of ID there");

    private static final Option<Optional<String>> SIDE =
            Option.choice(
                    "side",
                    "the side of the sync that the IDs belong to",
                    List.of("first", "second"));

    private static final Option<Optional<ReferenceRule.Verb>> AS =
            Option.choice(
                            "reading",
                            "how to read the path, if it is neither a JSONPath nor a name",
                            ReferenceRule.Verb.words())
                    .map((given) -> given.map(ReferenceRule.Verb::of));

    private static final Option<Confidence> CONFIDENCE =
            Option.choice(
                            "confidence",
                            "the confidence in the rule: fixes of what it finds are never more"
                                    + " certain (default: high)",
                            Confidence.words())
                    .map((given) -> given.map(Confidence::of).orElse(Confidence.HIGH));

    private static final Option<List<String>> WHEN =
            Option.many("when", ParameterType.VALUE, "a condition, such as with=type:correlation");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "reference add", "Tell bbsh which kind of ID is at a path in a config")
                    .in(CommandGroup.JIRA)
                    .argument(PATTERN)
                    .argument(KIND)
                    .options(SIDE, CONFIDENCE, AS, WHEN)
                    .example(
                            "reference add $.firstConnector.owners[*].code user",
                            "these values are users")
                    .example(
                            "reference add $.firstConnector.fields[*].into --side second",
                            "these IDs belong to the second side (without a side they are never"
                                    + " changed)")
                    .example("reference add workflow.step status", "anywhere under these names")
                    .example(
                            "reference add ticket-no none",
                            "not a Jira ID, although it looks like one")
                    .detail(
                            "The new rule overrides all others. It is part of the session: undo"
                                    + " removes it, and a script repeats it.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        List<ReferenceRule> rules = rules(in);
        Workspace before = in.workspace();
        Workspace after = before.with(rules);
        // Refuses an invalid rule.
        after.jira().references();
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, in.get(PATTERN))
                        .and(" is now " + said(in))
                        .and(Style.MUTED, "     (undo removes it)"));
        before.current()
                .flatMap(before.documents()::exactly)
                .filter((open) -> !References.isData(open.content().root()))
                .ifPresent((open) -> lines.add(effect(open, before, after, in)));
        return Outcome.report(new View.Message(lines))
                .with(in.history().then("reference add " + in.get(PATTERN), after));
    }

    private static String said(Invocation in) {
        String side = in.get(SIDE).map((word) -> "on the " + word + " side").orElse("");
        String known =
                in.get(KIND).map((kind) -> kind + (side.isEmpty() ? "" : ", " + side)).orElse(side);
        Confidence confidence = in.get(CONFIDENCE);
        return confidence == Confidence.HIGH
                ? known
                : known + ", with " + confidence.word() + " confidence";
    }

    private static List<ReferenceRule> rules(Invocation in) {
        requireMeaning(in);
        ReferenceRule.Verb verb = in.get(AS).orElse(usualVerb(in.get(PATTERN)));
        List<RuleCondition> conditions = in.get(WHEN).stream().map(RuleCondition::of).toList();
        List<ReferenceRule> rules = new ArrayList<>();
        in.get(KIND).ifPresent((kind) -> rules.add(rule(verb, in, kind, conditions)));
        in.get(SIDE)
                .ifPresent((side) -> rules.add(rule(ReferenceRule.Verb.SIDE, in, side, List.of())));
        return rules;
    }

    private static ReferenceRule.Verb usualVerb(String pattern) {
        return isPath(pattern) ? ReferenceRule.Verb.AT : ReferenceRule.Verb.NAME;
    }

    private static boolean isPath(String pattern) {
        return pattern.startsWith("$");
    }

    private static void requireMeaning(Invocation in) {
        String pattern = in.get(PATTERN);
        boolean path = isPath(pattern);
        Optional<String> side = in.get(SIDE);
        if (in.get(KIND).isEmpty() && side.isEmpty()) {
            throw new BbshException(
                    "'" + pattern + "' needs a kind or a side",
                    "reference add "
                            + pattern
                            + " field"
                            + (path ? "   or   reference add " + pattern + " --side first" : ""));
        }
        if (side.isPresent() && (!path || in.get(AS).isPresent())) {
            throw new BbshException(
                    "--side takes a JSONPath, not '" + pattern + "'",
                    "reference add $.firstConnector."
                            + pattern
                            + " --side "
                            + side.get()
                            + "   or, for every such name:   reference add "
                            + pattern
                            + " "
                            + side.get()
                            + " --reading side");
        }
    }

    private static ReferenceRule rule(
            ReferenceRule.Verb verb,
            Invocation in,
            String meaning,
            List<RuleCondition> conditions) {
        return new ReferenceRule(
                verb, in.get(PATTERN), meaning, conditions, "session", in.get(CONFIDENCE));
    }

    private static TextLine effect(
            OpenDocument open, Workspace before, Workspace after, Invocation in) {
        References old = references(open, before, in);
        References now = references(open, after, in);
        Map<Reference.Mention, Reference> known = new HashMap<>();
        old.found().forEach((each) -> known.put(each.mention(), each));
        int same = 0;
        int sided = 0;
        int confident = 0;
        for (Reference each : now.found()) {
            Reference was = known.get(each.mention());
            boolean moved = was != null && !whose(was).equals(whose(each));
            same += was == null ? 0 : 1;
            sided += moved ? 1 : 0;
            confident += was != null && !moved && was.confidence() != each.confidence() ? 1 : 0;
        }
        int added = now.found().size() - same;
        int gone = old.found().size() - same;
        String changes = changes(added, gone, sided, confident);
        return changes.isEmpty() && old.unexplained().equals(now.unexplained())
                ? TextLine.of(Style.WARNING, "nothing changes in ").and(Style.NAME, open.name())
                : TextLine.of("in ")
                        .and(Style.NAME, open.name())
                        .and(": " + changes + left(now.unexplained().size()));
    }

    /** The side of a reference, and the doubt about it. */
    private static List<Optional<?>> whose(Reference each) {
        return List.of(each.side(), each.doubt());
    }

    private static String changes(int added, int gone, int sided, int confident) {
        String more = added == 0 ? "" : Plurals.of(added, "new reference") + ", ";
        String less = gone == 0 ? "" : Plurals.of(gone, "reference") + " removed, ";
        String others = sided == 0 ? "" : Plurals.of(sided, "reference") + " on another side, ";
        String trust =
                confident == 0
                        ? ""
                        : Plurals.of(confident, "reference") + " with another confidence, ";
        return more + less + others + trust;
    }

    private static String left(int unexplained) {
        return unexplained == 0
                ? "nothing else looks like an ID"
                : Plurals.of(
                        unexplained, "more value looks like an ID", "more values look like IDs");
    }

    private static References references(OpenDocument open, Workspace by, Invocation in) {
        return open.references(by.jira().references(), in.progress());
    }
}
