package dev.bbsh;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Skips the tests whose {@link NeedsSharedData shared data} is absent. */
final class SharedDataCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), NeedsSharedData.class)
                .flatMap((needs) -> Stream.of(needs.value()).filter(this::isAbsent).findFirst())
                .map((name) -> disabled("skipped: there is no " + SharedData.at(name)))
                .orElseGet(() -> enabled("the shared data is there"));
    }

    private boolean isAbsent(String name) {
        Path path = SharedData.at(name);
        return !Files.exists(path);
    }
}
