package dev.bbsh;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The shared data that a test reads. Without it the test is skipped before it begins, so that no
 * assertion ever takes the skipping for an answer.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedDataCondition.class)
public @interface NeedsSharedData {

    /** Files or folders below {@code ../shared/data}, for example {@code samples}. */
    String[] value();
}
