package dev.bbsh.file.read;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Standard input of the process. When it is closed at the start, the system gives its descriptor to
 * the first file that the JVM opens for itself, which is never the intended input.
 */
public final class ProcessInput {

    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/0");

    /** The first bytes of the JVM's modules file, in the byte order of the machine. */
    private static final int MODULES = 0xcafedada;

    private ProcessInput() {}

    /** True when standard input was closed. The check closes nothing: the stream is not ours. */
    @SuppressWarnings("resource")
    public static boolean wasClosed() {
        FileChannel channel = new FileInputStream(FileDescriptor.in).getChannel();
        try {
            return isOfProgram() || isModules(channel);
        } catch (IOException noFile) {
            return false;
        }
    }

    /**
     * Checks the folder in which the system lists the names of open files. All jars of the program
     * are in the folder of the first, or below it.
     */
    private static boolean isOfProgram() throws IOException {
        if (!Files.isSymbolicLink(DESCRIPTOR)) {
            return false;
        }
        Path open = Files.readSymbolicLink(DESCRIPTOR);
        Path home = Path.of(System.getProperty("java.home", "/"), "lib").toRealPath();
        return open.startsWith(home)
                || open.toString().endsWith(".aot")
                || List.of(System.getProperty("java.class.path", "").split(":", -1)).stream()
                        .filter((each) -> !each.isEmpty())
                        .anyMatch((each) -> isJarBeside(open, Path.of(each).toAbsolutePath()));
    }

    private static boolean isJarBeside(Path open, Path one) {
        return open.toString().endsWith(".jar") && open.startsWith(one.getParent());
    }

    /**
     * Checks the first bytes, on other systems; this does not move the position of the next read.
     */
    private static boolean isModules(FileChannel channel) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
        return channel.size() > Integer.BYTES
                && channel.read(first, 0) == Integer.BYTES
                && first.getInt(0) == MODULES;
    }
}
