package dev.bbsh.shell.command.help;

import dev.bbsh.guide.Topics;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.NearestNames;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search for words in everything that help knows. */
final class HelpSearch {

    private static final int MOST = 15;

    /** The fewest words of a text that count as a match, when not all of them do. */
    private static final int ENOUGH = 2;

    private final List<HelpEntry> entries;

    private final List<Signature> commands;

    HelpSearch(List<Signature> commands) {
        this.commands = commands;
        this.entries = HelpEntry.all(commands);
    }

    /**
     * The entries that match a text, best first.
     *
     * @throws BbshException when there is none, with the nearest names
     */
    View find(String text) {
        Set<String> words = words(text);
        Set<HelpEntry> found = new LinkedHashSet<>();
        if (words.size() > ENOUGH) {
            found.addAll(explaining(text));
        }
        List<KnownErrors.KnownError> errors =
                words.size() >= ENOUGH ? KnownErrors.load().like(text) : List.of();
        errors.forEach((each) -> found.add(HelpEntry.error(each, commands)));
        found.addAll(ranked((each) -> each.match(words)));
        if (found.isEmpty()) {
            found.addAll(likely(text, words));
        }
        if (found.isEmpty()) {
            throw nothing(text);
        }
        View table =
                new View.Table(
                        List.of(Column.of("kind"), Column.of("type"), Column.of("description")),
                        found.stream().limit(MOST).map(HelpSearch::row).toList());
        List<String> notes =
                new ArrayList<>(errors.stream().limit(1).flatMap(HelpSearch::cause).toList());
        int more = found.size() - MOST;
        if (more > 0) {
            notes.add("... and " + Plurals.of(more) + " more: add a word to narrow it down");
        }
        return notes.isEmpty() ? table : new View.Noted(table, () -> notes);
    }

    /** A line that leads to an error, and the one to type instead. */
    private static Stream<String> cause(KnownErrors.KnownError error) {
        return Stream.of(
                        "for example after:   " + error.line(),
                        error.advice().isEmpty() ? "" : "try:   " + error.advice())
                .filter((line) -> !line.isEmpty());
    }

    /** The topic that explains a text such as an error, then entries with many of its words. */
    private List<HelpEntry> likely(String text, Set<String> words) {
        Set<HelpEntry> found = new LinkedHashSet<>(explaining(text));
        int enough = Math.max(ENOUGH, words.size() / 2);
        ranked((each) -> Math.max(0, each.shared(words) - enough + 1)).forEach(found::add);
        return List.copyOf(found);
    }

    private List<HelpEntry> explaining(String text) {
        return topic(text).stream()
                .flatMap(
                        (name) ->
                                entries.stream()
                                        .filter((each) -> each.line().equals("explain " + name)))
                .toList();
    }

    private static Optional<String> topic(String text) {
        try {
            return Optional.of(Topics.load().find(text).name());
        } catch (BbshException none) {
            return Optional.empty();
        }
    }

    private List<HelpEntry> ranked(ToIntFunction<HelpEntry> rank) {
        return entries.stream()
                .filter((each) -> rank.applyAsInt(each) > 0)
                .sorted(Comparator.comparingInt((HelpEntry each) -> -rank.applyAsInt(each)))
                .toList();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}._]+"))
                .filter((word) -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Cell> row(HelpEntry entry) {
        return List.of(
                Cell.of(entry.kind()),
                Cell.of(Style.COMMAND, entry.line()),
                Cell.of(entry.title()));
    }

    private BbshException nothing(String text) {
        List<HelpEntry> near =
                NearestNames.to(text, entries.stream().map(HelpSearch::bare).toList()).stream()
                        .flatMap(
                                (name) ->
                                        entries.stream()
                                                .filter((each) -> bare(each).equals(name))
                                                .limit(1))
                        .toList();
        return new BbshException(
                "nothing matches '" + text + "'",
                near.isEmpty()
                        ? "help     (lists what you can do)"
                        : near.stream()
                                .map(HelpEntry::line)
                                .distinct()
                                .collect(Collectors.joining("   or   ")));
    }

    private static String bare(HelpEntry entry) {
        return entry.name().replaceFirst("^--", "");
    }
}
