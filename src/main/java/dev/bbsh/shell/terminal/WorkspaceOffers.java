package dev.bbsh.shell.terminal;

import dev.bbsh.session.Session;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.function.Supplier;

/** Offers what is open, what can be typed, and what is on disk. */
record WorkspaceOffers(Session session, Supplier<List<Signature>> signatures) implements Offers {

    @Override
    public List<Offer> of(Parameter parameter, ArgumentCursor cursor) {
        return switch (parameter.kind()) {
            case DOCUMENT -> documents();
            case FILE, TARGET -> FileOffers.of(cursor.prefix());
            case COMMAND -> commands();
            case CHOICE -> words(parameter.choices());
            case FLAG, NEW_NAME, SIDE, PATH, FINDING, KEY, NUMBER, VALUE -> List.of();
        };
    }

    private List<Offer> documents() {
        return words(session.history().present().documents().names());
    }

    private List<Offer> commands() {
        return signatures.get().stream()
                .map((signature) -> new Offer(signature.name(), signature.description(), true))
                .toList();
    }

    private static List<Offer> words(List<String> words) {
        return words.stream().map((word) -> new Offer(word, "", true)).toList();
    }
}
