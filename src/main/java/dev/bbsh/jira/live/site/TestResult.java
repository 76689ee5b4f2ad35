package dev.bbsh.jira.live.site;

import java.util.Optional;

/**
 * The result of testing one part of a connection.
 *
 * @param detail a few words: what works, or what is wrong with it
 * @param advice something to do
 */
public record TestResult(TestedPart part, Verdict verdict, String detail, Optional<String> advice) {

    /** The verdict on a part. */
    public enum Verdict {
        OK,
        /** It works, but something will be missing. */
        WARNING,
        FAILED,
        /** An earlier part failed. */
        NOT_TESTED
    }

    static TestResult ok(TestedPart part, String detail) {
        return new TestResult(part, Verdict.OK, detail, Optional.empty());
    }

    static TestResult warning(TestedPart part, String detail, String advice) {
        return new TestResult(part, Verdict.WARNING, detail, Optional.of(advice));
    }

    static TestResult failed(TestedPart part, String detail, String advice) {
        return new TestResult(part, Verdict.FAILED, detail, Optional.of(advice));
    }

    static TestResult notTested(TestedPart part, String detail) {
        return new TestResult(part, Verdict.NOT_TESTED, detail, Optional.empty());
    }
}
