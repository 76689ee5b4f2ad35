package dev.bbsh.shell.command.guide;

import dev.bbsh.guide.Passage;
import dev.bbsh.guide.Topic;
import dev.bbsh.guide.Topics;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
import java.util.List;

/** The answer to {@code explain}: the page of a topic, or the list of topics. */
final class ExplainCommand {

    private ExplainCommand() {}

    static View of(Invocation in) {
        Topics topics = Topics.load();
        String meant = String.join(" ", in.all("topic"));
        return meant.isEmpty() ? list(topics) : page(topics.find(rule(meant, in)));
    }

    /**
     * The rule of a finding, when its number in the last listing is typed; else the words as they
     * are.
     */
    private static String rule(String meant, Invocation in) {
        if (!meant.matches("[0-9]{1,9}")) {
            return meant;
        }
        int number = Integer.parseInt(meant);
        return in.workspace()
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

    private static View page(Topic topic) {
        List<View.Block> blocks = new ArrayList<>();
        blocks.add(new View.Block.Heading(topic.name() + ": " + topic.title()));
        for (Passage passage : topic.passages()) {
            blocks.add(
                    switch (passage) {
                        case Passage.Text(String text) ->
                                new View.Block.Paragraph(ManualMarkup.line(text));
                        case Passage.Points(List<String> points) ->
                                new View.Block.Points(
                                        points.stream().map(ManualMarkup::line).toList());
                    });
        }
        return new View.Page(blocks);
    }
}
