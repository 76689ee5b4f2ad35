package dev.bbsh.shell.command.guide;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Topic;
import dev.bbsh.guide.Topics;
import dev.bbsh.operation.guide.SessionSituation;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
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

/** The command {@code explain}: the page of a topic, or the list of topics. */
public final class ExplainCommand implements ShellCommand {

    private static final Argument<List<String>> TOPIC =
            Argument.any(
                    "topic",
                    ParameterType.TOPIC,
                    "a finding, a data field, a setting or an error text");

    private static final String YELLOW_WARNINGS = "yellow-warnings";

    private static final Signature SIGNATURE =
            Declaration.command(
                            "explain", "Explain a finding, field or error, and how to handle it")
                    .in(CommandGroup.GUIDE)
                    .argument(TOPIC)
                    .example("explain", "all topics")
                    .example("explain messages-open", "a rule of check, or one of its findings")
                    .example("explain lastChangeSeen", "a data field")
                    .example("explain yellow boxes", "and the steps to what to choose")
                    .example(
                            "explain Component name C4 is not valid",
                            "an error text, as Jira shows it")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        Topics topics = Topics.load();
        String meant = String.join(" ", in.get(TOPIC));
        if (meant.isEmpty()) {
            return Outcome.data(list(topics));
        }
        Topic topic = topics.find(rule(meant, in.workspace()));
        List<View.Block> blocks = new ArrayList<>(page(topic));
        if (topic.name().equals(YELLOW_WARNINGS)) {
            blocks.add(new View.Block.Heading("Steps"));
            blocks.addAll(
                    GuideView.blocks(
                            Guide.yellowWarnings(
                                    SessionSituation.of(in.workspace(), in.progress()))));
        }
        return Outcome.data(new View.Page(blocks));
    }

    /**
     * The rule of a finding, when its number in the last listing is typed; else the words as they
     * are.
     */
    private static String rule(String meant, Workspace workspace) {
        if (!meant.matches("[0-9]{1,9}")) {
            return meant;
        }
        int number = Integer.parseInt(meant);
        return workspace
                .checked()
                .flatMap((last) -> last.numbers().find(number))
                .map((each) -> each.finding().rule().id())
                .orElse(meant);
    }

    private static View list(Topics topics) {
        return new View.Table(
                List.of(Column.of("topic"), Column.of("title")),
                topics.all().stream()
                        .map(
                                (each) ->
                                        List.of(
                                                Cell.of(Style.NAME, each.name()),
                                                Cell.of(each.title())))
                        .toList());
    }

    private static List<View.Block> page(Topic topic) {
        List<View.Block> blocks = new ArrayList<>();
        blocks.add(new View.Block.Heading(topic.name() + ": " + topic.title()));
        for (Topic.Passage passage : topic.passages()) {
            blocks.add(
                    switch (passage) {
                        case Topic.Passage.Text(String text) ->
                                new View.Block.Paragraph(ManualMarkup.line(text));
                        case Topic.Passage.Points(List<String> points) ->
                                new View.Block.Points(
                                        points.stream().map(ManualMarkup::line).toList());
                    });
        }
        return blocks;
    }
}
