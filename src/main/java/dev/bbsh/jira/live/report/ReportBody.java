package dev.bbsh.jira.live.report;

import dev.bbsh.file.content.LimitedInput;
import dev.bbsh.jira.live.http.HttpFailure;

import java.io.InputStream;

/** A report as it arrives, which ends in an error when it is larger than any report can be. */
final class ReportBody extends LimitedInput {

    ReportBody(InputStream in, String site, long most) {
        super(in, most, () -> endless(site));
    }

    private static HttpFailure endless(String site) {
        return new HttpFailure(
                HttpFailure.Part.SIZE,
                "the report of " + site + " doesn't end",
                "jira test " + site,
                null);
    }
}
