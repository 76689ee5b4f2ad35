package dev.bbsh.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

class CommandLineReaderTests {

    private static final Completer KEYS =
            (_, _, candidates) ->
                    IntStream.range(0, 20_000)
                            .mapToObj((i) -> String.format(Locale.ROOT, "SAM-%05d", i))
                            .map(
                                    (key) ->
                                            new Candidate(
                                                    key, key, null, "an issue", null, null, true))
                            .forEach(candidates::add);

    private static final List<String> LINES =
            List.of(
                    "load orbit.json",
                    "check orbit",
                    "load depot.json",
                    "check orbit",
                    "merge orbit depot --moving ORBIT",
                    "save merged output.json");

    @Test
    void listsWhatFitsAndSaysHowManyThereAre() throws IOException {
        assertThat(typed("S\t\r", KEYS).screen())
                .contains("SAM-00000  an issue")
                .contains("21 of at least 20,000     type more to see others")
                .doesNotContain("SAM-00021")
                .doesNotContain("(y/n)");
    }

    @ParameterizedTest
    @CsvSource({
        // The keys: ^ is Up, v is Down, > is Right, w is Alt-F, . is Alt-.
        "lo^,load depot.json",
        "lo^^,load orbit.json",
        // Lines that contain it come after those that begin with it.
        "depot^,merge orbit depot --moving ORBIT",
        "depot^^,load depot.json",
        "lo^^v,load depot.json",
        "lo^v,lo",
        // Each line once, the newest first.
        "^^^,check orbit",
        "^^^^,load depot.json",
        // An edited line begins a new search.
        "lo^X^,load depot.jsonX",
        "che>,check orbit",
        "mer>,merge orbit depot --moving ORBIT",
        "merw,merge",
        "merww,merge orbit",
        // Nothing is taken by Enter.
        "che,che",
        "nothing>,nothing",
        "issue .,issue output.json",
        "issue ..,issue ORBIT",
        "issue ...,issue orbit",
    })
    void keysFindEarlierLines(String keys, String line) throws IOException {
        String pressed =
                keys.replace("v", "\033OB")
                        .replace("^", "\033OA")
                        .replace(">", "\033OC")
                        .replace(".", "\033.");
        if (keys.startsWith("merw")) {
            pressed = pressed.replace("w", "\033f");
        }
        assertThat(typed(pressed + "\r", (_, _, _) -> {}).line()).isEqualTo(line);
    }

    @Test
    void whatIsLikelyIsShownButNotTyped() throws IOException {
        Typed typed = typed("che\r", (_, _, _) -> {});
        assertThat(typed.line()).isEqualTo("che");
        assertThat(typed.screen()).contains("ck orbit");
        // The line that stays on the screen has only what was typed.
        assertThat(typed.screen().substring(typed.screen().lastIndexOf("ck orbit") + 8))
                .contains("\033[K");
    }

    @Test
    void aNameThatAloneFitsIsLikely() throws IOException {
        Completer names = (_, _, candidates) -> candidates.add(new Candidate("documents"));
        assertThat(typed("docu\033OC\r", names).line()).isEqualTo("documents");
        Completer two =
                (_, _, candidates) -> {
                    candidates.add(new Candidate("documents"));
                    candidates.add(new Candidate("document"));
                };
        assertThat(typed("docu\033OC\r", two).line()).isEqualTo("docu");
    }

    @Test
    void anEditorChangesTheLineAndRunsNothing() throws IOException {
        assertThat(typed("load a\u0018\u0005b\r", KEYS).line()).isEqualTo("LOAD Ab");
    }

    @Test
    void aWindowThatIsResizedAfterEnterDrawsTheLineNotAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExternalTerminal terminal = terminal("load a\r", out)) {
            CommandLineReader reader = reader(terminal, (_, _, _) -> {});
            assertThat(reader.readLine("> ")).isEqualTo("load a");
            terminal.flush();
            out.reset();
            terminal.setSize(new Size(40, 24));
            reader.handleSignal(Terminal.Signal.WINCH);
            terminal.flush();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    private record Typed(String line, String screen) {}

    private static Typed typed(String keys, Completer names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExternalTerminal terminal = terminal(keys, out)) {
            String line = reader(terminal, names).readLine("> ");
            terminal.flush();
            return new Typed(line, out.toString(StandardCharsets.UTF_8));
        }
    }

    private static ExternalTerminal terminal(String keys, OutputStream out) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
        ExternalTerminal terminal =
                new ExternalTerminal("test", "xterm", in, out, StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 24));
        return terminal;
    }

    private static CommandLineReader reader(Terminal terminal, Completer names) {
        CommandLineReader reader =
                new CommandLineReader(
                        terminal,
                        new GhostText(Optional.of(names)),
                        () -> AttributedStyle.DEFAULT.faint(),
                        (line) -> line.toUpperCase(Locale.ROOT));
        reader.setCompleter(names);
        DefaultHistory history = new DefaultHistory();
        reader.setHistory(history);
        LINES.forEach(history::add);
        return reader;
    }
}
