package dev.bbsh.guide;

import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All topics, in the order of the manual. */
public final class Topics {

    private static final Pattern LISTED = Pattern.compile("(?m)^\\* \\[[^]]+]\\(([^)]+)\\): ");

    private static final int NEAREST = 4;

    private static final int SHORT = 3;

    private static final String SUGGESTIONS = "words/suggestions.md";

    private final List<Topic> topics;
    private final List<Topic> suggestionRules;

    private Topics(List<Topic> topics, List<Topic> suggestionRules) {
        this.topics = topics;
        this.suggestionRules = suggestionRules;
    }

    /** Reads the pages that ship with the program. */
    public static Topics load() {
        return new Topics(
                LISTED.matcher(ManualPages.text("topics.md"))
                        .results()
                        .map((link) -> Topic.read(ManualPages.text(link.group(1))))
                        .toList(),
                Topic.rows(ManualPages.text(SUGGESTIONS)));
    }

    public List<Topic> all() {
        return topics;
    }

    /** The topics that the list leaves out: the rules that suggest a new value for an ID. */
    public List<Topic> suggestionRules() {
        return suggestionRules;
    }

    /**
     * The topic for a text: its name, the ID of a finding, or a text that contains an alias, such
     * as an error message.
     *
     * @throws BbshException when there is none, with the nearest ones
     */
    public Topic find(String text) {
        String meant = text.strip().toLowerCase(Locale.ROOT);
        return withName(meant)
                .or(() -> withName(meant.split(":", 2)[0]))
                .or(() -> within(meant))
                .or(() -> only(meant))
                .orElseThrow(() -> unknown(text, meant));
    }

    /** The topic of exactly this name, in upper or lower case. */
    public Optional<Topic> named(String meant) {
        String small = meant.strip().toLowerCase(Locale.ROOT);
        return topics.stream()
                .filter((each) -> each.name().toLowerCase(Locale.ROOT).equals(small))
                .findFirst();
    }

    /** The error or setting that a line of a longer text mentions. */
    public Optional<Topic> mentioned(String line) {
        return within(line);
    }

    private Optional<Topic> withName(String meant) {
        String joined = String.join("-", meant.split("[ _]+"));
        return Stream.concat(topics.stream(), suggestionRules.stream())
                .filter((each) -> each.names().contains(meant) || each.names().contains(joined))
                .findFirst();
    }

    /**
     * The topic with the longest name that appears in the text, even with other words in between.
     */
    private Optional<Topic> within(String meant) {
        Set<String> said = words(meant);
        return topics.stream()
                .filter((each) -> length(each, said) > 0)
                .max(Comparator.comparingInt((Topic each) -> length(each, said)));
    }

    /** The only topic with a one-word name that appears in the text. */
    private Optional<Topic> only(String meant) {
        Set<String> said = words(meant);
        List<Topic> found =
                topics.stream()
                        .filter((each) -> each.names().stream().anyMatch(said::contains))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static int length(Topic topic, Set<String> said) {
        return topic.names().stream()
                .map(Topics::words)
                .filter((name) -> name.size() > 1 && said.containsAll(name))
                .mapToInt(Set::size)
                .max()
                .orElse(0);
    }

    private BbshException unknown(String text, String meant) {
        List<String> near = nearest(meant);
        String lines =
                near.stream()
                        .map((each) -> "explain " + each)
                        .collect(Collectors.joining("   or   "));
        return new BbshException(
                "no topic matches '" + text + "'",
                near.isEmpty() ? "explain     (lists all topics)" : lines);
    }

    private List<String> nearest(String meant) {
        Set<String> near = new LinkedHashSet<>();
        near.addAll(
                NearestNames.to(
                        meant,
                        Stream.concat(topics.stream(), suggestionRules.stream())
                                .map(Topic::name)
                                .toList()));
        Set<String> said = words(meant);
        topics.stream()
                .filter((each) -> shared(each, said) > 0)
                .sorted(Comparator.comparingInt((Topic each) -> -shared(each, said)))
                .map(Topic::name)
                .forEach(near::add);
        return near.stream().limit(NEAREST).toList();
    }

    private static int shared(Topic topic, Set<String> said) {
        Set<String> known = words(String.join(" ", topic.names()) + " " + topic.title());
        known.retainAll(said);
        known.removeIf((word) -> word.length() <= SHORT);
        return known.size();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+"))
                .map((word) -> word.replaceFirst("\\.+$", ""))
                .filter((word) -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
