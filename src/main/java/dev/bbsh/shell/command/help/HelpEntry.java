package dev.bbsh.shell.command.help;

import dev.bbsh.check.Rule;
import dev.bbsh.check.data.CheckRules;
import dev.bbsh.guide.Topic;
import dev.bbsh.guide.Topics;
import dev.bbsh.shell.command.session.Setting;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry that help can find.
 *
 * @param kind {@code command}, {@code option}, {@code setting}, {@code finding}, {@code topic} or
 *     {@code error}
 * @param name its name
 * @param line the line to type for more
 * @param title its description
 * @param text other words to find it by, in lower case
 */
record HelpEntry(String kind, String name, String line, String title, String text) {

    /** All entries: commands, options, settings, then topics. */
    static List<HelpEntry> all(List<Signature> commands) {
        List<HelpEntry> all = new ArrayList<>();
        commands.forEach((each) -> all.add(command(each)));
        all.addAll(options(commands));
        Stream.of(Setting.values()).forEach((each) -> all.add(setting(each)));
        Set<String> rules = CheckRules.all().stream().map(Rule::id).collect(Collectors.toSet());
        Topics topics = Topics.load();
        Stream.concat(topics.all().stream(), topics.suggestionRules().stream())
                .forEach((each) -> all.add(topic(each, rules.contains(each.name()))));
        return all;
    }

    /** An error, with the help on the command that tells it. */
    static HelpEntry error(KnownErrors.KnownError error, List<Signature> commands) {
        String help =
                commands.stream()
                        .map(Signature::name)
                        .filter((name) -> (error.line() + " ").startsWith(name + " "))
                        .max(Comparator.comparingInt(String::length))
                        .map((name) -> "help " + name)
                        .orElse("help all");
        return new HelpEntry("error", error.message(), help, error.message(), "");
    }

    private static HelpEntry command(Signature command) {
        String examples =
                command.examples().stream()
                        .map((each) -> each.line() + " " + each.effect())
                        .collect(Collectors.joining(" "));
        return new HelpEntry(
                "command",
                command.name(),
                "help " + command.name(),
                command.description(),
                lower(examples + " " + String.join(" ", command.details())));
    }

    /** The options; one entry for those with the same name and description. */
    private static List<HelpEntry> options(List<Signature> commands) {
        Map<Parameter, List<String>> users = new LinkedHashMap<>();
        for (Signature command : commands) {
            command.allOptions()
                    .forEach(
                            (each) ->
                                    users.computeIfAbsent(each, (_) -> new ArrayList<>())
                                            .add(command.name()));
        }
        return users.entrySet().stream()
                .map((each) -> option(each.getKey(), each.getValue()))
                .toList();
    }

    private static HelpEntry option(Parameter option, List<String> commands) {
        String first = commands.getFirst();
        String others = commands.size() == 1 ? "" : " (in " + commands.size() + " commands)";
        return new HelpEntry(
                "option",
                "--" + option.name(),
                "help " + first,
                Signature.typed(option) + ": " + option.description() + others,
                lower(String.join(" ", option.choices()) + " " + String.join(" ", commands)));
    }

    private static HelpEntry setting(Setting setting) {
        return new HelpEntry(
                "setting",
                setting.word(),
                "settings " + setting.word(),
                setting.meaning(),
                "settings");
    }

    private static HelpEntry topic(Topic topic, boolean rule) {
        String passages =
                topic.passages().stream()
                        .map(
                                (each) ->
                                        switch (each) {
                                            case Topic.Passage.Text(String text) -> text;
                                            case Topic.Passage.Points(List<String> points) ->
                                                    String.join(" ", points);
                                        })
                        .collect(Collectors.joining(" "));
        return new HelpEntry(
                rule ? "finding" : "topic",
                topic.name(),
                "explain " + topic.name(),
                topic.title(),
                lower(String.join(" ", topic.aliases()) + " " + passages));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * How well words match: the name first, then the title, then the rest; 0 for no match.
     *
     * @param words in lower case
     */
    int match(Set<String> words) {
        String bare = name.replace("--", "");
        String joined = String.join("-", words);
        if (bare.equals(joined) || bare.equals(String.join(" ", words))) {
            return 1_000;
        }
        String lowerName = lower(bare);
        String lowerTitle = lower(title);
        int sum = 0;
        for (String word : words) {
            int each =
                    lowerName.contains(word)
                            ? 20
                            : lowerTitle.contains(word) ? 8 : text.contains(word) ? 2 : 0;
            if (each == 0) {
                return 0;
            }
            sum += each;
        }
        return sum;
    }

    /**
     * The number of the words that it has, for long texts such as errors; short words don't count.
     */
    int shared(Set<String> words) {
        String everything = lower(name + " " + title) + " " + text;
        return (int)
                words.stream()
                        .filter((word) -> word.length() > 3 && everything.contains(word))
                        .count();
    }
}
