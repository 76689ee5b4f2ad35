package dev.bbsh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Public suites and samples beside the project, not in it. A test says with {@link NeedsSharedData}
 * which of them it reads; reading anything else fails on every machine.
 */
public final class SharedData {

    private static final Path FOLDER =
            Path.of(System.getProperty("bbsh.shared", "../shared"), "data");

    private static final StackWalker CALLERS =
            StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private SharedData() {}

    /**
     * A file or folder of the shared data.
     *
     * @throws IllegalStateException when no test on the call stack says that it needs it
     */
    public static Path path(String name) {
        if (!CALLERS.walk((frames) -> frames.anyMatch((frame) -> needs(frame, name)))) {
            throw new IllegalStateException("@NeedsSharedData(\"" + name + "\") is missing");
        }
        return at(name);
    }

    /** The files of a folder, in the order of their names. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path at(String name) {
        return FOLDER.resolve(name);
    }

    private static boolean needs(StackFrame frame, String name) {
        Class<?> type = frame.getDeclaringClass();
        return isDeclared(type, name)
                || Stream.of(type.getDeclaredMethods())
                        .filter((method) -> isCalled(method, frame))
                        .anyMatch((method) -> isDeclared(method, name));
    }

    private static boolean isCalled(Method method, StackFrame frame) {
        return method.getName().equals(frame.getMethodName())
                && List.of(method.getParameterTypes())
                        .equals(frame.getMethodType().parameterList());
    }

    private static boolean isDeclared(AnnotatedElement element, String name) {
        NeedsSharedData needs = element.getAnnotation(NeedsSharedData.class);
        return needs != null
                && Stream.of(needs.value()).anyMatch((each) -> Path.of(name).startsWith(each));
    }
}
