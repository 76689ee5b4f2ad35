package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.Rule;
import dev.bbsh.check.data.CheckRules;
import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words that redact leaves in scripts are those of bbsh: of commands, options and their
 * choices, of rules, and a few of paths and facts. {@code -Dwords.write=true} writes the list.
 */
class ScriptWordsTests {

    private static final Path LIST =
            Path.of("src/main/resources/dev/bbsh/migrate/redact/content/script-words.txt");

    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z]+");

    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final Set<String> MORE =
            Set.of(
                    "here",
                    "length",
                    "match",
                    "search",
                    "date",
                    "ago",
                    "now",
                    "sum",
                    "avg",
                    "min",
                    "max",
                    "first",
                    "last",
                    "true",
                    "false",
                    "null",
                    "expect",
                    "no",
                    "findings",
                    "same",
                    "count",
                    "bbsh",
                    "output",
                    "merged",
                    "config");

    @Test
    void allWordsOfBbshStayInScripts() throws IOException {
        Set<String> words = new TreeSet<>(MORE);
        for (ShellCommand command : Commands.of(new Session(Settings.DEFAULT))) {
            Signature signature = command.signature();
            add(words, signature.name());
            signature.aliases().forEach((alias) -> add(words, alias));
            for (Parameter each : signature.parameters()) {
                add(words, each.name());
                each.choices().forEach((choice) -> add(words, choice));
            }
        }
        CheckRules.all().stream().map(Rule::id).forEach((id) -> add(words, id));
        String list = String.join("\n", words) + "\n";
        if (Boolean.getBoolean("words.write")) {
            Files.writeString(LIST, list);
        }
        assertThat(Files.readString(LIST)).isEqualTo(list);
    }

    private static void add(Set<String> words, String name) {
        OTHERS.splitAsStream(name)
                .flatMap(HUMPS::splitAsStream)
                .filter((word) -> word.length() > 1)
                .forEach((word) -> words.add(word.toLowerCase(Locale.ROOT)));
    }
}
