package dev.bbsh.shell.line;

import dev.bbsh.shell.contract.Signature;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The grammar of command lines: the command that a line calls, and the role of each of its words.
 * The loop, completion and highlighting all read lines by it.
 */
public final class LineGrammar {

    private final SortedMap<String, Signature> byName = new TreeMap<>();

    private final int longestName;

    /** The grammar of the lines that call these commands. */
    public LineGrammar(Collection<Signature> commands) {
        commands.forEach((each) -> byName.put(each.name(), each));
        this.longestName =
                commands.stream().mapToInt((each) -> each.nameWords().size()).max().orElse(0);
    }

    /** The signatures of all commands, by name. */
    public List<Signature> signatures() {
        return List.copyOf(byName.values());
    }

    /** The number of words of the longest name. */
    public int longestName() {
        return longestName;
    }

    /**
     * The command whose name the words begin with, the longest such name.
     *
     * @param anyCase true to ignore case and to know other names, as at the prompt
     */
    public Optional<Signature> command(List<String> words, boolean anyCase) {
        for (int length = Math.min(longestName, words.size()); length > 0; length--) {
            String name = String.join(" ", words.subList(0, length));
            Optional<Signature> found =
                    named(name).or(() -> named(anyCase ? name.toLowerCase(Locale.ROOT) : name));
            if (found.isPresent()) {
                return found;
            }
        }
        return anyCase && !words.isEmpty() ? aliased(words.getFirst()) : Optional.empty();
    }

    /** The command that has a word as another name. */
    public Optional<Signature> aliased(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return byName.values().stream()
                .filter((signature) -> signature.aliases().contains(name))
                .findFirst();
    }

    /** The words after the name of the command that they call, and their roles. */
    public Optional<LineReading> read(List<String> words, boolean anyCase) {
        return read(words, OutputSigns.NONE, anyCase);
    }

    /** The words after the name of the command that they call, and their roles. */
    public Optional<LineReading> read(List<String> words, OutputSigns signs, boolean anyCase) {
        return command(words, anyCase)
                .map(
                        (signature) -> {
                            int name = signature.nameWords().size();
                            return LineReading.of(
                                    signature,
                                    words.subList(name, words.size()),
                                    signs.after(name));
                        });
    }

    private Optional<Signature> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
