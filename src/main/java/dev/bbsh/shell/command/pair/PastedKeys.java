package dev.bbsh.shell.command.pair;

import dev.bbsh.operation.issue.KeyList;
import dev.bbsh.session.ProjectKeys;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;

import java.util.ArrayList;
import java.util.List;

/** Takes issue keys out of pasted text. */
final class PastedKeys {

    private PastedKeys() {}

    /** True when a line takes its keys out of pasted text. */
    static boolean areMeant(Invocation in) {
        return in.get(IssueConditions.KEYS).filter(IssueConditions.PASTED::equals).isPresent();
    }

    /** The question for the text; its answer is the line that names the keys. */
    static Question.TextQuestion question(Invocation in) {
        return new Question.TextQuestion(
                "Paste text, end with an empty line:",
                command(in) + " --keys - reads pasted text, which a script doesn't have",
                command(in) + " --keys FILE",
                (text) -> line(text, in));
    }

    private static String command(Invocation in) {
        return in.signature().name();
    }

    private static String line(String text, Invocation in) {
        KeyList keys = KeyList.in(text, ProjectKeys.of(in.workspace()));
        keys.require("this text", command(in) + " --keys -");
        List<String> all = new ArrayList<>(in.get(IssueConditions.KEY));
        all.addAll(keys.exact());
        return in.with(IssueConditions.KEYS, List.of())
                .lineWith(IssueConditions.KEY, List.of(String.join(",", all)));
    }
}
