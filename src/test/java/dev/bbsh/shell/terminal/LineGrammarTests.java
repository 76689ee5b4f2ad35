package dev.bbsh.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.render.Palette;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.shell.line.WordRole;
import dev.bbsh.shell.terminal.completion.ProposalProvider;
import dev.bbsh.shell.terminal.completion.WorkspaceCompletions;
import dev.bbsh.work.BbshException;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parser, completion and highlighting agree about the words of a line, on invented lines of every
 * command.
 */
class LineGrammarTests {

    private static final int LINES = 40;

    private static final KeyNormalizer NOTHING_OPEN =
            new KeyNormalizer(Workspace.empty(Settings.DEFAULT), Instant.EPOCH);

    private final Session session = new Session(Settings.DEFAULT);

    private final LineGrammar grammar =
            new LineGrammar(Commands.of(session).stream().map(ShellCommand::signature).toList());

    private final LineHighlighter highlighter = new LineHighlighter(grammar, () -> Palette.NONE);

    private final Random random = new Random(14);

    @Test
    void theParserRefusesWhatTheHighlighterUnderlines() {
        for (Signature signature : grammar.signatures()) {
            for (int line = 0; line < LINES; line++) {
                List<String> words = inventedWords(signature);
                List<String> misfits = misfits(LineReading.of(signature, words));
                assertThat(underlined(signature, words))
                        .as(line(signature, words))
                        .isEqualTo(misfits);
                assertThat(isParsed(signature, words))
                        .as(line(signature, words))
                        .isEqualTo(misfits.isEmpty());
            }
        }
    }

    @Test
    void completionOffersTheWordsThatTheParserTakes() {
        for (Signature signature : grammar.signatures()) {
            for (int line = 0; line < LINES; line++) {
                List<String> words = inventedWords(signature);
                LineReading reading = LineReading.of(signature, words);
                for (int at = 0; at < words.size(); at++) {
                    requireOffered(reading, at);
                }
            }
        }
    }

    @Test
    void everyOptionIsOfferedParsedAndNotUnderlined() {
        for (Signature signature : grammar.signatures()) {
            for (Parameter option : signature.allOptions()) {
                List<String> words = new ArrayList<>(arguments(signature));
                words.addAll(typed(option));
                String line = line(signature, words);
                assertThat(isParsed(signature, words)).as(line).isTrue();
                assertThat(underlined(signature, words)).as(line).isEmpty();
                assertThat(offers(signature, List.of("--")))
                        .as(line)
                        .contains("--" + option.name());
            }
        }
    }

    @Test
    void anUnknownOptionOfACommandOfThreeWordsIsUnderlined() {
        assertThat(underlined("expect no findings --rulle ")).containsExactly("--rulle");
        assertThat(underlined("expect no findings --rule ")).isEmpty();
        assertThat(underlined("merge a b --rulle ")).containsExactly("--rulle");
    }

    @Test
    void anOptionIsNoMistakeWhileItIsTyped() {
        assertThat(underlined("expect no findings --ru")).isEmpty();
        assertThat(underlined("expect no findings --rux")).containsExactly("--rux");
    }

    @Test
    void theValueOfAnOptionMayLookLikeAnOption() {
        assertThat(underlined("query $.a --to --rulle ")).isEmpty();
        assertThat(underlined("query -- --rulle ")).isEmpty();
    }

    @Test
    void aCommandIsFoundInAnyCaseAsThePromptDoes() {
        assertThat(underlined("MERGE a b ")).isEmpty();
        assertThat(underlined("EXPECT No findings --rulle ")).containsExactly("--rulle");
    }

    private void requireOffered(LineReading reading, int at) {
        String word = reading.words().get(at);
        List<String> offers = offers(reading.signature(), reading.words().subList(0, at + 1));
        switch (reading.roles().get(at)) {
            case WordRole.OptionName(Parameter option) -> {
                // The parser leaves it to the command to refuse options that exclude each other.
                if (reading.signature().fits(option, named(reading, at))) {
                    assertThat(offers).as(reading + " " + at).contains("--" + option.name());
                }
            }
            case WordRole.OptionValue(Parameter option) -> requireChoice(option, word, offers);
            case WordRole.NamedValue(Parameter option) -> requireChoice(option, word, offers);
            case WordRole.ArgumentValue(Parameter argument) -> {
                if (reading.signature().fits(argument, named(reading, at))) {
                    requireChoice(argument, word, offers);
                }
            }
            case WordRole.UnknownOption _, WordRole.FlagWithValue _, WordRole.Surplus _ ->
                    assertThat(offers).as(reading + " " + at).isEmpty();
            case WordRole.Separator _,
                    WordRole.FileSign _,
                    WordRole.PipeSign _,
                    WordRole.ProgramWord _ -> {}
        }
    }

    /** The names of the parameters that a line has before a word. */
    private static Set<String> named(LineReading reading, int end) {
        Set<String> names = new HashSet<>();
        for (WordRole role : reading.roles().subList(0, end)) {
            switch (role) {
                case WordRole.OptionName(Parameter option) -> names.add(option.name());
                case WordRole.NamedValue(Parameter option) -> names.add(option.name());
                case WordRole.ArgumentValue(Parameter argument) -> names.add(argument.name());
                case WordRole.FlagWithValue(Parameter flag) -> names.add(flag.name());
                default -> {}
            }
        }
        return names;
    }

    private static void requireChoice(Parameter parameter, String word, List<String> offers) {
        if (!parameter.choices().isEmpty()) {
            assertThat(offers).as(parameter.name()).contains(word);
        }
    }

    private List<String> offers(Signature signature, List<String> words) {
        var context =
                new CompletionContext(
                        words, words.size() - 1, words.getLast().length(), null, null);
        return ProposalProvider.of(signature, () -> new WorkspaceCompletions(session, grammar))
                .apply(context)
                .stream()
                .map(CompletionProposal::value)
                .toList();
    }

    private static List<String> misfits(LineReading reading) {
        return IntStream.range(0, reading.words().size())
                .filter((at) -> isMisfit(reading.roles().get(at)))
                .mapToObj(reading.words()::get)
                .toList();
    }

    private static boolean isMisfit(WordRole role) {
        return role instanceof WordRole.UnknownOption
                || role instanceof WordRole.FlagWithValue
                || role instanceof WordRole.Surplus;
    }

    private static boolean isParsed(Signature signature, List<String> words) {
        try {
            LineReading.of(signature, words).parse(NOTHING_OPEN);
            return true;
        } catch (BbshException refused) {
            return false;
        }
    }

    /** All arguments and some options in some order, perhaps with a word that does not fit. */
    private List<String> inventedWords(Signature signature) {
        List<List<String>> pieces = new ArrayList<>();
        arguments(signature).forEach((word) -> pieces.add(List.of(word)));
        signature.allOptions().stream()
                .filter((_) -> random.nextInt(3) == 0)
                .forEach(
                        (option) ->
                                pieces.add(
                                        random.nextInt(10) == 0 ? named(option) : typed(option)));
        if (random.nextInt(4) == 0) {
            pieces.add(List.of("--no-such-option"));
        }
        if (random.nextInt(4) == 0 && signature.arguments().stream().noneMatch(Parameter::many)) {
            pieces.add(List.of("surplus"));
        }
        // Arguments with choices need their places; options may stand anywhere between.
        int places = arguments(signature).size();
        List<List<String>> others = new ArrayList<>(pieces.subList(places, pieces.size()));
        others.removeIf((piece) -> piece.getFirst().equals("surplus"));
        boolean surplus = pieces.size() - places > others.size();
        Collections.shuffle(others, random);
        List<List<String>> line = new ArrayList<>(pieces.subList(0, places));
        if (surplus) {
            line.add(List.of("surplus"));
        }
        others.forEach((piece) -> line.add(random.nextInt(line.size() + 1), piece));
        return line.stream().flatMap(List::stream).toList();
    }

    private static List<String> arguments(Signature signature) {
        return signature.arguments().stream().map(LineGrammarTests::value).toList();
    }

    private static List<String> typed(Parameter option) {
        return option.kind() == ParameterType.FLAG
                ? List.of("--" + option.name())
                : List.of("--" + option.name(), value(option));
    }

    private static List<String> named(Parameter option) {
        return List.of("--" + option.name() + "=" + value(option));
    }

    private static String value(Parameter parameter) {
        if (!parameter.choices().isEmpty()) {
            return parameter.choices().getFirst();
        }
        return parameter.kind() == ParameterType.NUMBER ? "7" : "word";
    }

    private List<String> underlined(Signature signature, List<String> words) {
        return underlined(line(signature, words));
    }

    private static String line(Signature signature, List<String> words) {
        return Stream.concat(Stream.of(signature.name()), words.stream().map(CommandLine::quote))
                .collect(Collectors.joining(" ", "", " "));
    }

    /** The words that are underlined as mistakes. */
    private List<String> underlined(String line) {
        AttributedString shown = highlighter.highlight(line);
        return CommandLine.of(line).words().stream()
                .filter((word) -> isUnderlined(shown.styleAt(word.start())))
                .map((word) -> word.text())
                .toList();
    }

    private static boolean isUnderlined(AttributedStyle style) {
        return style.underline().equals(style);
    }
}
