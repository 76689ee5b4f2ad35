package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.customer.each.SyncCheck;
import dev.bbsh.operation.finding.FindingLookup;
import dev.bbsh.operation.finding.RowUses;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.customer.EverySync;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Key;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The command {@code findings}. */
public final class FindingsCommand implements ShellCommand {

    private static final Argument<Optional<String>> FINDING =
            Argument.optional("finding", ParameterType.FINDING, "show one finding in detail");

    private static final Option<Optional<String>> RULE =
            Option.of("rule", ParameterType.RULE, "only findings of this rule")
                    .map((word) -> word.map(FindingLookup::rule));

    private static final Option<Optional<Severity>> SEVERITY =
            Option.choice("severity", "only findings of this severity", Severity.words())
                    .map((word) -> word.map(Severity::of));

    private static final Option<Optional<String>> BY =
            Option.choice("by", "a list of values to choose in Jira, tab by tab", List.of("tab"));

    private static final Option<OptionalLong> LIMIT =
            Option.number("limit", "maximum number shown (default on screen: 50)");

    private static final Pattern TO_READ =
            Pattern.compile("\\.(md|markdown|txt)$", Pattern.CASE_INSENSITIVE);

    private static final List<Key<?>> OF_ONE_SYNC = List.of(FINDING, BY);

    private static final Signature SIGNATURE =
            Declaration.command("findings", "Show what the last check found")
                    .in(CommandGroup.CHECK)
                    .argument(FINDING)
                    .options(RULE, SEVERITY, BY, LIMIT, EverySync.ALL)
                    .excluding(EverySync.ALL, OF_ONE_SYNC)
                    .example("findings --severity error", "what will fail")
                    .example("findings --by tab", "what to choose where, for an imported config")
                    .example("findings --by tab --to choose.md", "the same, for the customer")
                    .example("findings --all --severity error", "what will fail, in every sync")
                    .example("findings --output json", "all findings, for other programs")
                    .detail("Anything changed since the last check is re-checked first.")
                    .detail(
                            "--by tab with a file that ends in .md or .txt writes a page for the"
                                    + " customer: what to choose, how sure that is, and what is"
                                    + " open, in the words of the interface.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        if (in.get(EverySync.ALL)) {
            EverySync.requireNo(OF_ONE_SYNC, in);
            return Outcome.data(OfEverySync.of(wanted(in), in.get(LIMIT), in));
        }
        CheckResult checked =
                new CheckRunner(in.workspace(), in.now(), in.progress()).lastOrFirst(in.get(RULE));
        FindingList list = new FindingList(checked, in.workspace().checked());
        Workspace next = in.workspace().with(checked);
        if (in.get(FINDING).isPresent()) {
            Finding finding = FindingLookup.finding(in.get(FINDING).get(), checked);
            return Outcome.data(one(finding, list, in)).with(in.history().withPresent(next));
        }
        Optional<RowUses> uses =
                in.get(BY).flatMap((_) -> RowUses.of(checked, in.workspace(), in.progress()));
        Workspace kept = uses.map((each) -> each.keptIn(next)).orElse(next);
        return Outcome.data(all(list, uses, in)).with(in.history().withPresent(kept));
    }

    private static View one(Finding finding, FindingList list, Invocation in) {
        List<TextLine> lines = new ArrayList<>(list.renewed());
        Optional<OpenDocument> open =
                finding.rows().isPresent()
                        ? Optional.empty()
                        : Optional.of(in.named(finding.document()));
        lines.addAll(new FindingDetail(finding, open).lines());
        return new View.Either(new View.Message(lines), FindingTable.of(List.of(finding)));
    }

    private static View all(FindingList list, Optional<RowUses> uses, Invocation in) {
        if (in.get(BY).isEmpty()) {
            return list.view(wanted(in), in.get(LIMIT));
        }
        if (isForCustomer(in) && in.get(LIMIT).isPresent()) {
            throw new BbshException(
                    "--limit would leave out rows of the page for the customer",
                    "findings --by tab --to "
                            + CommandLine.quote(in.get(Signature.TO).orElseThrow()));
        }
        return isForCustomer(in)
                ? list.forCustomer(wanted(in), in.workspace(), uses)
                : list.byTab(wanted(in), in.get(LIMIT).orElse(Long.MAX_VALUE), uses);
    }

    /** True for a file to read, which goes to the customer; other programs get the data. */
    private static boolean isForCustomer(Invocation in) {
        return in.get(Signature.OUTPUT).isEmpty()
                && in.get(Signature.TO).filter((file) -> TO_READ.matcher(file).find()).isPresent();
    }

    private static Predicate<Finding> wanted(Invocation in) {
        Optional<String> rule = in.get(RULE);
        Optional<Severity> severity = in.get(SEVERITY);
        return (each) ->
                rule.filter((id) -> !id.equals(each.rule().id())).isEmpty()
                        && severity.filter((bad) -> bad != each.severity()).isEmpty();
    }

    /** The findings of every sync whose documents are open. */
    private static final class OfEverySync {

        /** The most syncs without findings that are named. */
        private static final int NAMED = 5;

        private OfEverySync() {}

        /**
         * A section for each check, and one table for other programs.
         *
         * @param limit the maximum number of each section; of all for other programs
         */
        static View of(Predicate<Finding> wanted, OptionalLong limit, Invocation in) {
            List<SyncCheck> checks =
                    SyncCheck.all(new CheckRunner(in.workspace(), in.now(), in.progress()));
            List<View.Section> sections = new ArrayList<>();
            List<Finding> all = new ArrayList<>();
            List<String> without = new ArrayList<>();
            for (SyncCheck each : checks) {
                List<Finding> found =
                        each.result().stream()
                                .flatMap((result) -> result.findings().kept().stream())
                                .filter(wanted)
                                .toList();
                if (found.isEmpty() && each.result().isPresent()) {
                    without.add(each.sync().title());
                } else {
                    sections.add(section(each, wanted, limit));
                }
                all.addAll(found);
            }
            sections.add(View.Section.of("", new View.Message(end(without))));
            long most = limit.orElse(Long.MAX_VALUE);
            return new View.Either(
                    new View.Sections(sections),
                    FindingTable.of(all.stream().limit(most).toList()));
        }

        /** The last lines: the syncs without findings, and a word on the numbers. */
        private static List<TextLine> end(List<String> without) {
            List<TextLine> lines = new ArrayList<>();
            if (!without.isEmpty()) {
                lines.add(
                        TextLine.of("no matching findings: ")
                                .and(FirstFew.of(without, NAMED).words()));
            }
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "The numbers are those of each check. To fix: check NAME, then fix."));
            return lines;
        }

        private static View.Section section(
                SyncCheck check, Predicate<Finding> wanted, OptionalLong limit) {
            String title = check.sync().title() + ": ";
            return check.result()
                    .map(
                            (result) ->
                                    View.Section.of(
                                            title + result.line(), findings(result, wanted, limit)))
                    .orElseGet(
                            () ->
                                    View.Section.of(
                                            title + check.document(),
                                            View.message(
                                                    TextLine.of(Style.WARNING, "not checked: ")
                                                            .and(
                                                                    check.problem()
                                                                            .orElseThrow()
                                                                            .message()))));
        }

        /** The findings as the check of that sync lists them. */
        private static View findings(
                CheckResult result, Predicate<Finding> wanted, OptionalLong limit) {
            return new FindingList(result, Optional.of(result)).view(wanted, limit);
        }
    }
}
