package dev.bbsh.shell.contract;

import java.util.List;
import java.util.Locale;

/**
 * An argument or an option of a command.
 *
 * @param name its name in {@link Invocation}; an option is typed as {@code --name}
 * @param kind the type of its value
 * @param description its description in help
 * @param times how often it may be given
 * @param choices the words to choose from, for {@link ParameterType#CHOICE}; the usual ones, for
 *     {@link ParameterType#VALUE}
 */
public record Parameter(
        String name, ParameterType kind, String description, Times times, List<String> choices) {

    /** The most choices in a synopsis; more would make it too long. */
    private static final int SPELLED_OUT = 5;

    /** The number of times a parameter may be given. */
    public enum Times {
        ONCE,
        /** Once; the command proposes a value when it is missing. */
        PROPOSED,
        AT_MOST_ONCE,
        ONCE_OR_MORE,
        ANY
    }

    public Parameter {
        choices = List.copyOf(choices);
    }

    static Parameter of(String name, ParameterType kind, String description, Times times) {
        return new Parameter(name, kind, description, times, List.of());
    }

    /** True when a command line needs it: it is refused without, or the command proposes one. */
    public boolean required() {
        return times == Times.ONCE || times == Times.PROPOSED || times == Times.ONCE_OR_MORE;
    }

    /** True when the command proposes a value instead of refusing the line. */
    public boolean proposed() {
        return times == Times.PROPOSED;
    }

    /** True when it may be given more than once. */
    public boolean many() {
        return times == Times.ONCE_OR_MORE || times == Times.ANY;
    }

    /** The placeholder for the value in a synopsis: {@code FILE}, {@code table|json}. */
    public String placeholder() {
        if (isSpelledOut()) {
            String words = String.join("|", choices);
            // The usual words of a list are rarely all that can be typed.
            return kind == ParameterType.VALUE && many()
                    ? name.toUpperCase(Locale.ROOT) + "|" + words
                    : words;
        }
        boolean named = kind == ParameterType.VALUE || kind == ParameterType.CHOICE;
        return named ? name.toUpperCase(Locale.ROOT) : kind.placeholder();
    }

    /** The text in help: the description, and the choices where the synopsis leaves them out. */
    public String explanation() {
        return choices.isEmpty() || isSpelledOut()
                ? description
                : description + ": " + String.join(" ", choices);
    }

    private boolean isSpelledOut() {
        boolean words = choices.stream().allMatch((each) -> Character.isLetter(each.charAt(0)));
        return words && !choices.isEmpty() && choices.size() <= SPELLED_OUT;
    }
}
