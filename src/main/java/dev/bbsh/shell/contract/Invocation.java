package dev.bbsh.shell.contract;

import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The input of a command: the values of its line, and the state of the session, which cannot change
 * while the command runs.
 *
 * @param signature the signature of the command
 * @param arguments the values of the line
 * @param history the workspace and its history
 * @param progress is told of progress, and asked for cancellation
 * @param now when the line was run
 */
public record Invocation(
        Signature signature, Arguments arguments, History history, Progress progress, Instant now) {

    /** The open documents, the recorded facts, the settings. */
    public Workspace workspace() {
        return history.present();
    }

    /**
     * The document that the command works on: the one that its argument or option of kind {@link
     * ParameterType#DOCUMENT} names, or the current one.
     *
     * @throws dev.bbsh.work.BbshException when there is none
     */
    public OpenDocument document() {
        return documentNames().map(this::named).orElseGet(() -> workspace().currentDocument());
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalStateException when the command does not declare it
     * @throws dev.bbsh.work.BbshException when the words of the line cannot be read as one
     */
    public <T> T get(Key<T> key) {
        requireDeclared(key);
        return arguments.get(key);
    }

    /**
     * True when the line gives a parameter.
     *
     * @throws IllegalStateException when the command does not declare it
     */
    public boolean has(Key<?> key) {
        requireDeclared(key);
        return !arguments.all(key.parameter().name()).isEmpty();
    }

    /** The document that a parameter names, if it was given. */
    public Optional<OpenDocument> document(Key<Optional<String>> key) {
        return get(key).map(this::named);
    }

    /** The same with other words for a parameter. */
    public Invocation with(Key<?> key, List<String> words) {
        return new Invocation(signature, arguments.with(key, words), history, progress, now);
    }

    /** The line of this command with other words for a parameter. */
    public String lineWith(Key<?> key, List<String> words) {
        return signature.line(arguments.with(key, words));
    }

    /**
     * The document that the user means by a name, see {@link DocumentLookup}.
     *
     * @throws dev.bbsh.work.BbshException when there is none, or more than one
     */
    public OpenDocument named(String name) {
        return DocumentLookup.find(name, workspace(), progress);
    }

    private void requireDeclared(Key<?> key) {
        if (!signature.declares(key)) {
            throw new IllegalStateException(
                    signature.name() + " does not declare " + key.parameter().name());
        }
    }

    private Optional<String> documentNames() {
        return Stream.concat(signature.arguments().stream(), signature.options().stream())
                .filter((parameter) -> parameter.kind() == ParameterType.DOCUMENT)
                .flatMap((parameter) -> arguments.all(parameter.name()).stream())
                .findFirst();
    }
}
