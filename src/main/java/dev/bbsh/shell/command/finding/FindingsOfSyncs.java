package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.customer.each.SyncCheck;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The findings of every sync whose documents are open. */
final class FindingsOfSyncs {

    private FindingsOfSyncs() {}

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
        for (SyncCheck each : checks) {
            sections.add(section(each, wanted, limit));
            each.result().stream()
                    .flatMap((result) -> result.findings().kept().stream())
                    .filter(wanted)
                    .forEach(all::add);
        }
        long most = limit.orElse(Long.MAX_VALUE);
        return new View.Either(
                new View.Sections(sections), FindingTable.of(all.stream().limit(most).toList()));
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
