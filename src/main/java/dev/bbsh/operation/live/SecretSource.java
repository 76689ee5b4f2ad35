package dev.bbsh.operation.live;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.TokenFile;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The place of a secret that a line names; a prompt when all are empty.
 *
 * @param variable the name of a variable of the environment
 * @param file the name of a file that only its owner may read
 * @param anonymous true when there is no secret
 */
public record SecretSource(Optional<String> variable, Optional<String> file, boolean anonymous) {

    /** A place of a secret that is needed. */
    public SecretSource(Optional<String> variable, Optional<String> file) {
        this(variable, file, false);
    }

    /** The number of places that the line names. */
    public long given() {
        return Stream.of(variable.isPresent(), file.isPresent(), anonymous)
                .filter((each) -> each)
                .count();
    }

    /** The option of the line that connects again; a prompt becomes a variable. */
    public List<String> option(String connection) {
        if (anonymous) {
            return List.of("--anonymous");
        }
        return file.map((it) -> List.of("--token-file", it))
                .orElseGet(
                        () ->
                                List.of(
                                        "--token-env",
                                        variable.orElseGet(
                                                () -> ConnectLine.variable(connection))));
    }

    /**
     * The text of the secret.
     *
     * @throws BbshException without the secret, when it can't be read
     */
    public String text(LiveSites live) {
        return file.map((it) -> TokenFile.read(Location.of(it)))
                .orElseGet(() -> value(live, variable.orElseThrow()));
    }

    private static String value(LiveSites live, String variable) {
        return live.variable(variable)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "the environment variable " + variable + " is not set",
                                        "export "
                                                + variable
                                                + "=...     (before bbsh is started)"));
    }
}
