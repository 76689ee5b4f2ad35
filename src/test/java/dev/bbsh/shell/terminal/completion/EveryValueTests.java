package dev.bbsh.shell.terminal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.shell.loop.LineRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Each value of each command is completed, or is known to be free text, with the reason. */
class EveryValueTests {

    /** The types of values that are new or counted. */
    private static final Map<ParameterType, String> FREE =
            Map.of(
                    ParameterType.NEW_NAME, "a name that does not exist yet",
                    ParameterType.NUMBER, "any number",
                    ParameterType.DAY, "any day",
                    ParameterType.SIZE, "any size",
                    ParameterType.USER, "a user of a Jira that is not open");

    /** The free values by their names, which have one meaning in all commands. */
    private static final Map<String, String> FREE_TEXT =
            Map.ofEntries(
                    Map.entry("answer", "the answer to a question, with its number"),
                    Map.entry("answers", "more answers, with their numbers"),
                    Map.entry("app-key", "a key that Atlassian's console shows"),
                    Map.entry("cloud-site", "an address of a site"),
                    Map.entry("count", "any number"),
                    Map.entry("domain", "a new domain"),
                    Map.entry("expect", "a value, or a number of findings, from a recorded line"),
                    Map.entry("find", "a text to search"),
                    Map.entry("gateway", "an address of a gateway"),
                    Map.entry("message", "a sentence"),
                    Map.entry("messages", "IDs of messages, which the platform gives"),
                    Map.entry("name = value", "a new variable"),
                    Map.entry("name=value", "a variable of a script that was not read yet"),
                    Map.entry("names", "names that a screen shows"),
                    Map.entry("note", "a sentence"),
                    Map.entry("pick", "a pair of IDs that nothing has decided"),
                    Map.entry("query", "a text in another language, JQL"),
                    Map.entry("char", "any character"),
                    Map.entry("server-site", "an address of a site"),
                    Map.entry("sha256", "digits that the refusal of a file shows"),
                    Map.entry("seed", "any text"),
                    Map.entry("shift-times", "any number of days"),
                    Map.entry("step", "a step of a guide, which takes long with a backup"),
                    Map.entry("text", "a sentence"),
                    Map.entry("to", "a fix, which fix without --to lists with its line"),
                    Map.entry("token-env", "a variable that may hold a secret: none is listed"),
                    Map.entry("url", "an address of a site"),
                    Map.entry("user", "an account of the support engineer"),
                    Map.entry("value", "any value"),
                    Map.entry("when", "a condition"),
                    Map.entry("window", "two days"));

    @TempDir private Path own;

    private List<Signature> signatures;

    private WorkspaceCompletions completions;

    @BeforeEach
    void open() {
        LineRun run = new LineRun(own);
        String moved = "src/test/resources/sessions/files/moved/";
        String screen =
                run.screenOf(
                        "load scripts/samples/orbit.json",
                        "catalog load " + moved + "new --as new",
                        "mapping load " + moved + "ids.csv --as ids",
                        "backup load src/test/resources/sessions/files/site --as site",
                        "set who=ORBIT",
                        "jira connect cloud https://example.atlassian.net --user mia@example.com"
                                + " --token-env TOKEN",
                        "platform transfers src/test/resources/sessions/files/platform/recent.json",
                        "load src/test/resources/sessions/files/faulty.json",
                        "check");
        assertThat(screen).doesNotContain("error:");
        Session session = run.session();
        signatures = Commands.of(session).stream().map(ShellCommand::signature).toList();
        completions = new WorkspaceCompletions(session, new LineGrammar(signatures));
    }

    @Test
    void isCompletedOrFree() {
        Set<String> empty = new TreeSet<>();
        for (Signature signature : signatures) {
            for (Parameter parameter : signature.parameters()) {
                if (parameter.kind() != ParameterType.FLAG
                        && !isFree(parameter)
                        && offered(signature, parameter).isEmpty()) {
                    empty.add(signature.name() + ": " + parameter.name());
                }
            }
        }
        assertThat(empty).isEmpty();
    }

    @Test
    void isNotCalledFreeWhenItIsCompleted() {
        assertThat(signatures)
                .allSatisfy(
                        (signature) ->
                                assertThat(signature.parameters())
                                        .filteredOn(EveryValueTests::isFree)
                                        .allSatisfy(
                                                (free) ->
                                                        assertThat(offered(signature, free))
                                                                .as(signature.name())
                                                                .isEmpty()));
        Set<String> names = new TreeSet<>();
        signatures.forEach((each) -> each.parameters().forEach((value) -> names.add(value.name())));
        assertThat(names).containsAll(FREE_TEXT.keySet());
    }

    @Test
    void aUsualWordIsNotOfferedTwice() {
        Signature accept =
                signatures.stream()
                        .filter((each) -> each.name().equals("reference accept"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Completions.of(accept, List.of(""), completions).values())
                .extracting(Completion::value)
                .contains("high");
        assertThat(Completions.of(accept, List.of("high", ""), completions).values())
                .extracting(Completion::value)
                .doesNotContain("high");
    }

    private static boolean isFree(Parameter parameter) {
        return FREE.containsKey(parameter.kind())
                || (parameter.kind() == ParameterType.VALUE
                        && parameter.choices().isEmpty()
                        && FREE_TEXT.containsKey(parameter.name()));
    }

    private List<Completion> offered(Signature signature, Parameter parameter) {
        List<String> words = new ArrayList<>();
        if (signature.arguments().contains(parameter)) {
            for (Parameter before :
                    signature.arguments().subList(0, signature.arguments().indexOf(parameter))) {
                words.add(example(before));
            }
            words.add("");
        } else {
            signature.arguments().stream().map(EveryValueTests::example).forEach(words::add);
            words.add("--" + parameter.name());
            words.add("");
        }
        return Completions.of(signature, words, completions).values();
    }

    /** A value for which those behind it can be completed. */
    private static String example(Parameter parameter) {
        return switch (parameter.kind()) {
            case BACKUP -> "site";
            case ROW_KIND -> "User";
            case DOCUMENT, DOCUMENT_OR_FILE, DOCUMENT_OR_BACKUP, OPEN -> "orbit";
            case PATH -> "$.firstConnector[0]";
            case CHOICE -> parameter.choices().getFirst();
            default -> "x";
        };
    }
}
