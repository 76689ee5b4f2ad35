package dev.bbsh.shell.command.live;

import dev.bbsh.jira.live.site.AppConnectionTest;
import dev.bbsh.jira.live.site.ConnectionTest;
import dev.bbsh.jira.live.site.TestResult;
import dev.bbsh.operation.live.ConnectLine;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.platform.AppRequest;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command {@code jira test}: one line for each part of a connection. */
public final class JiraTestCommand implements ShellCommand {

    private static final int PART_WIDTH = 17;

    private static final int VERDICT_WIDTH = 12;

    private static final Argument<Optional<String>> NAME =
            Argument.optional(
                    "name", ParameterType.CONNECTION, "the connection (default: the only one)");

    private static final Signature SIGNATURE =
            Declaration.command("jira test", "Test each part of a connection")
                    .in(CommandGroup.LIVE)
                    .argument(NAME)
                    .example("jira test cloud", "address, TLS, login, permissions, limits")
                    .detail(
                            "Tests the address, the proxy, TLS, the context path, the product, the"
                                + " clock, the credentials, the permissions and the limits, with a"
                                + " few reading calls. The exit status is 3 when a part fails;"
                                + " warnings don't count.")
                    .detail(
                            "On a connection to the app migration platform, tests whether the app"
                                    + " is accepted, and which calls it may make.")
                    .data()
                    .signature();

    private final LiveSites live;

    public JiraTestCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        OpenConnection connection = MeantConnection.of(NAME, in);
        live.requireOnline(in.workspace().settings());
        in.progress().begin("testing " + connection.name(), -1);
        List<TestResult> results = results(connection, in);
        Outcome outcome =
                Outcome.data(new View.Either(new View.Message(lines(results)), table(results)));
        boolean fails =
                results.stream().anyMatch((each) -> each.verdict() == TestResult.Verdict.FAILED);
        return fails ? outcome.unmet() : outcome;
    }

    private List<TestResult> results(OpenConnection connection, Invocation in) {
        ConnectionTest.Subject subject =
                new ConnectionTest.Subject(
                        connection.name(),
                        connection.address(),
                        connection.gateway(),
                        live.credentials(connection),
                        live.http(connection),
                        ConnectLine.of(connection, "ADDRESS"));
        return connection.service() == OpenConnection.Service.PLATFORM
                ? AppConnectionTest.of(subject, AppRequest.framework(connection), in.progress())
                : ConnectionTest.of(subject, in.progress());
    }

    private static List<TextLine> lines(List<TestResult> results) {
        List<TextLine> lines = new ArrayList<>();
        for (TestResult each : results) {
            if (each.verdict() == TestResult.Verdict.NOT_TESTED) {
                continue;
            }
            lines.add(
                    TextLine.of(padded(each.part().words(), PART_WIDTH))
                            .and(style(each), padded(words(each.verdict()), VERDICT_WIDTH))
                            .and(each.detail()));
            each.advice()
                    .ifPresent(
                            (advice) ->
                                    lines.add(TextLine.of("  try: ").and(Style.COMMAND, advice)));
        }
        String left =
                results.stream()
                        .filter((each) -> each.verdict() == TestResult.Verdict.NOT_TESTED)
                        .map((each) -> each.part().words())
                        .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            lines.add(TextLine.of(Style.MUTED, "not tested: " + left));
        }
        return lines;
    }

    private static Style style(TestResult result) {
        return switch (result.verdict()) {
            case OK -> Style.ADDED;
            case WARNING -> Style.WARNING;
            case FAILED -> Style.ERROR;
            case NOT_TESTED -> Style.MUTED;
        };
    }

    private static String words(TestResult.Verdict verdict) {
        return switch (verdict) {
            case OK -> "ok";
            case WARNING -> "warning";
            case FAILED -> "failed";
            case NOT_TESTED -> "not tested";
        };
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static View table(List<TestResult> results) {
        return new View.Table(
                List.of(
                        Column.of("part"),
                        Column.of("result"),
                        Column.of("detail"),
                        Column.of("advice")),
                results.stream()
                        .map(
                                (each) ->
                                        List.of(
                                                Cell.of(each.part().words()),
                                                Cell.of(words(each.verdict())),
                                                Cell.of(each.detail()),
                                                each.advice().map(Cell::of).orElse(Cell.NONE)))
                        .toList());
    }
}
