package dev.bbsh.shell.contract;

import java.util.List;
import java.util.Locale;

/**
 * An argument or an option of a command.
 *
 * @param name what {@link Invocation} calls it; an option is typed as {@code --name}
 * @param kind what it stands for
 * @param description what help says
 * @param times how often it may be given
 * @param choices the words to choose from, for {@link Kind#CHOICE}; the usual ones, for {@link
 *     Kind#VALUE}
 */
public record Parameter(
        String name, Kind kind, String description, Times times, List<String> choices) {

    /** How often a parameter may be given. */
    public enum Times {
        ONCE,
        AT_MOST_ONCE,
        ONCE_OR_MORE,
        ANY
    }

    public Parameter {
        choices = List.copyOf(choices);
    }

    static Parameter of(String name, Kind kind, String description, Times times) {
        return new Parameter(name, kind, description, times, List.of());
    }

    /** True when a command line without it is refused. */
    public boolean required() {
        return times == Times.ONCE || times == Times.ONCE_OR_MORE;
    }

    /** True when it may be given more than once. */
    public boolean many() {
        return times == Times.ONCE_OR_MORE || times == Times.ANY;
    }

    /** What stands for the value in a synopsis: {@code FILE}, {@code table|json}. */
    public String placeholder() {
        boolean words = choices.stream().allMatch((each) -> Character.isLetter(each.charAt(0)));
        if (words && !choices.isEmpty()) {
            return String.join("|", choices);
        }
        return kind == Kind.VALUE ? name.toUpperCase(Locale.ROOT) : kind.placeholder();
    }
}
