package dev.bbsh.shell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.line.spelling.RenamedOption;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One option name has one meaning in all commands. */
class OptionMeaningTests {

    /** The kinds of the names that have more than one, with the one meaning that they share. */
    private static final Map<String, Set<ParameterType>> SHARED =
            Map.of(
                    // Where a result goes; the value to put in only for fix, whose lines are
                    // in scripts of years.
                    "to",
                    Set.of(ParameterType.TARGET, ParameterType.FOLDER, ParameterType.VALUE),
                    // The columns of a table.
                    "columns",
                    Set.of(
                            ParameterType.ROW_COLUMNS,
                            ParameterType.LISTED_COLUMNS,
                            ParameterType.COLUMNS),
                    // What to sort by.
                    "sort",
                    Set.of(
                            ParameterType.ROW_COLUMNS,
                            ParameterType.LISTED_COLUMNS,
                            ParameterType.COLUMNS),
                    // The issues of the new Jira: two days are compared from files only.
                    "issues",
                    Set.of(ParameterType.FILE, ParameterType.ISSUES),
                    // A side: first or second where a config names no projects, else its key.
                    "side",
                    Set.of(ParameterType.CHOICE, ParameterType.SIDE));

    /**
     * The commands in which a name has another meaning than in all others, with its kind there:
     * their lines are older than the rule. Nothing is added here.
     */
    private static final Map<String, ParameterType> OTHERWISE =
            Map.of(
                    // The new key of a project, not the key of an issue.
                    "case --key",
                    ParameterType.KEY_CHANGE,
                    // All keys are listed, not read.
                    "jql run --keys",
                    ParameterType.FLAG);

    private final List<Signature> commands =
            Commands.of(new Session(Settings.DEFAULT)).stream()
                    .map(ShellCommand::signature)
                    .toList();

    @Test
    void anOptionNameHasOneKindInAllCommands() {
        Map<String, Set<ParameterType>> kinds = new TreeMap<>();
        for (Signature command : commands) {
            for (Parameter option : command.allOptions()) {
                String where = command.name() + " --" + option.name();
                if (OTHERWISE.containsKey(where)) {
                    assertThat(option.kind()).as(where).isEqualTo(OTHERWISE.get(where));
                } else {
                    kinds.computeIfAbsent(option.name(), (_) -> new TreeSet<>()).add(option.kind());
                }
            }
        }
        List<String> several = new ArrayList<>();
        kinds.forEach(
                (name, all) -> {
                    if (all.size() > 1 && !SHARED.getOrDefault(name, Set.of()).containsAll(all)) {
                        several.add("--" + name + " is " + all);
                    }
                });
        assertThat(several).isEmpty();
    }

    @Test
    void theFourNamesMeanWhatTheManualSays() {
        for (Signature command : commands) {
            for (Parameter option : command.allOptions()) {
                String where = command.name() + " --" + option.name();
                switch (option.name()) {
                    case "rule" ->
                            assertThat(option.kind()).as(where).isEqualTo(ParameterType.RULE);
                    case "limit" ->
                            assertThat(option.kind()).as(where).isEqualTo(ParameterType.NUMBER);
                    case "for" ->
                            assertThat(option.choices()).as(where).isSubsetOf("ticket", "customer");
                    case "to" ->
                            assertThat(option.kind() == ParameterType.VALUE)
                                    .as(where)
                                    .isEqualTo(command.name().equals("fix"));
                    default -> {}
                }
            }
        }
    }

    @Test
    void aRenamedOptionHasANewNameAndNoOldOne() {
        for (RenamedOption renamed : RenamedOption.ALL) {
            Signature command =
                    commands.stream()
                            .filter((each) -> each.name().equals(renamed.command()))
                            .findFirst()
                            .orElseThrow();
            assertThat(command.option(renamed.before())).as(renamed.notice()).isEmpty();
            assertThat(command.option(renamed.now())).as(renamed.notice()).isPresent();
        }
    }
}
