package dev.bbsh.file.write;

import dev.bbsh.work.Abandonment;
import dev.bbsh.work.CancelledException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output and standard error of the process, without a buffer. Unlike Java's own streams
 * they report when nothing more can be written, and why.
 */
public final class ProcessOutput extends OutputStream {

    private final FileOutputStream stream;

    private ProcessOutput(FileDescriptor descriptor) {
        this.stream = new FileOutputStream(descriptor);
    }

    /** Standard output; throws {@link ClosedPipeException} when its reader is gone. */
    public static OutputStream standard() {
        return new ProcessOutput(FileDescriptor.out);
    }

    /** Standard error; throws {@link ClosedPipeException} when its reader is gone. */
    public static OutputStream error() {
        return new ProcessOutput(FileDescriptor.err);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /**
     * Writes bytes.
     *
     * @throws CancelledException when the work that writes was abandoned: nothing of it follows
     *     what the program says afterwards
     */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (Abandonment.isCurrent()) {
            throw new CancelledException();
        }
        try {
            stream.write(bytes, offset, length);
        } catch (IOException failure) {
            throw isClosedPipe(failure) ? new ClosedPipeException(failure) : failure;
        }
    }

    /**
     * True for a closed pipe. The system only gives a text; in any language, it contains the pipe.
     */
    private static boolean isClosedPipe(IOException failure) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Thrown when the reader of the process's output wants no more of it, as {@code head} does. */
    public static final class ClosedPipeException extends IOException {

        private static final long serialVersionUID = 1L;

        public ClosedPipeException(IOException cause) {
            super(cause);
        }
    }
}
