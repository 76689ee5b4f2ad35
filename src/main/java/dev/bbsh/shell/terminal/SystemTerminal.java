package dev.bbsh.shell.terminal;

import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Opens the terminal of the process. */
public final class SystemTerminal {

    private SystemTerminal() {}

    /**
     * A terminal through JLine's own native code: the calls of native code of the JDK take a
     * quarter of a start. It is named, since each other provider is searched for in all jars; they
     * are asked where there is none for this processor.
     *
     * @param type what the variable {@code TERM} says, empty if nothing
     */
    public static Terminal open(String type) {
        know(type);
        try {
            return builder().provider(TerminalBuilder.PROP_PROVIDER_JNI).dumb(false).build();
        } catch (IOException | IllegalStateException noNative) {
            return openAny();
        }
    }

    /**
     * Takes JLine's description of a usual terminal. Otherwise another program would be started to
     * tell it.
     */
    private static void know(String type) {
        String description = InfoCmp.getDefaultInfoCmp(type);
        if (description != null) {
            InfoCmp.setLoadedInfoCmp(type, description);
        }
    }

    private static Terminal openAny() {
        try {
            return builder().build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TerminalBuilder builder() {
        return TerminalBuilder.builder()
                .ffm(false)
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true);
    }
}
