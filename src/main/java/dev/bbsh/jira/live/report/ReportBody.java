package dev.bbsh.jira.live.report;

import dev.bbsh.jira.live.http.HttpFailure;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A report as it arrives, which ends in an error when it is larger than any report can be. */
final class ReportBody extends FilterInputStream {

    /** The size of a report of about a hundred million rows, in bytes. */
    static final long LARGEST = 4_000_000_000L;

    private final String site;
    private final long most;
    private long done;

    ReportBody(InputStream in, String site, long most) {
        super(in);
        this.site = site;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        done += read;
        if (done > most) {
            throw new HttpFailure(
                    HttpFailure.Part.SIZE,
                    "the report of " + site + " doesn't end",
                    "jira test " + site,
                    null);
        }
    }
}
