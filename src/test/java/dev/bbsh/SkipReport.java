package dev.bbsh;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

import java.util.Map;
import java.util.TreeMap;

/** Says at the end of a run how many tests were skipped and why, even when Maven is quiet. */
public final class SkipReport implements TestExecutionListener {

    private final Map<String, Integer> skipped = new TreeMap<>();

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            executionSkipped(test, result.getThrowable().map(Throwable::getMessage).orElse("?"));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        skipped.forEach((reason, tests) -> System.out.println("skipped " + tests + ": " + reason));
    }
}
