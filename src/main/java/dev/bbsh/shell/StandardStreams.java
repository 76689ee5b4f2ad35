package dev.bbsh.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.read.ProcessInput;
import dev.bbsh.file.write.ProcessOutput;
import dev.bbsh.render.Truncation;
import dev.bbsh.shell.context.Status;
import dev.bbsh.work.BbshException;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/**
 * Standard input, output and error as text in UTF-8.
 *
 * @param in lines
 * @param out buffered; fails when the reader of a pipe is gone
 * @param err buffered; never fails: work does not end because its messages are not read
 */
record StandardStreams(BufferedReader in, Writer out, Writer err) {

    /** The exit status of a wrong call. */
    private static final int USAGE = 2;

    private static final int BUFFER = 1 << 15;

    static StandardStreams ofProcess() {
        return new StandardStreams(
                new BufferedReader(new InputStreamReader(input(), UTF_8)),
                writer(ProcessOutput.standard()),
                writer(new Unheard(ProcessOutput.error())));
    }

    private static InputStream input() {
        return ProcessInput.wasClosed() ? InputStream.nullInputStream() : System.in;
    }

    /** Prints a text; returns the exit status of success. */
    int print(String text) {
        send(out, text);
        return Status.OK.code();
    }

    /** Prints the error in the program's arguments; returns the exit status of a wrong call. */
    int complain(BbshException wrong) {
        send(
                err,
                "error: "
                        + Truncation.line(wrong.message())
                        + "\n  try: "
                        + Truncation.line(wrong.advice())
                        + "\n");
        return USAGE;
    }

    private static void send(Writer writer, String text) {
        try {
            writer.write(text);
            writer.flush();
        } catch (IOException gone) {
            // The reader is gone.
        }
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, UTF_8), BUFFER);
    }

    /** A stream that ignores failures to write. */
    private static final class Unheard extends OutputStream {

        private final OutputStream stream;

        Unheard(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException gone) {
                // The reader is gone.
            }
        }
    }
}
