package dev.bbsh.shell.output;

import dev.bbsh.file.write.FileOutput;

import java.io.OutputStream;

/** An output stream to a file that is being written. */
final class FileByteStream extends OutputStream {

    private final FileOutput file;

    FileByteStream(FileOutput file) {
        this.file = file;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        file.write(bytes, offset, length);
    }
}
