package dev.bbsh.shell.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.JavaCall;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Tests of {@code src/build/WriteOut.java}: the classes that it writes do what they did before. */
@Execution(ExecutionMode.CONCURRENT)
class WriteOutTests {

    private static final List<Class<?>> CLASSES =
            List.of(
                    WriteOutSample.class,
                    WriteOutSample.All.class,
                    WriteOutSample.Shape.class,
                    WriteOutSample.Circle.class,
                    WriteOutSample.Square.class,
                    WriteOutSample.Square.Corner.class,
                    WriteOutSample.None.class);

    @TempDir private static Path folder;

    private static Path jar;

    @BeforeAll
    static void writeOut() throws Exception {
        jar = folder.resolve("sample.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream classes = new JarOutputStream(out)) {
            for (Class<?> each : CLASSES) {
                classes.putNextEntry(new JarEntry(fileOf(each)));
                classes.write(bytes(each));
            }
        }
        Process run =
                new ProcessBuilder(JavaCall.java(), "src/build/WriteOut.java", jar.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
    }

    @Test
    void theResultsAreTheSame() throws Exception {
        URL[] place = {jar.toUri().toURL()};
        try (URLClassLoader only =
                new URLClassLoader(place, ClassLoader.getPlatformClassLoader())) {
            Supplier<?> written =
                    (Supplier<?>)
                            only.loadClass(WriteOutSample.class.getName())
                                    .getConstructor()
                                    .newInstance();
            assertThat(written).isNotInstanceOf(WriteOutSample.class);
            assertThat(written.get()).isEqualTo(new WriteOutSample().get());
        }
    }

    @Test
    void theJdkBuildsNothingMore() throws IOException {
        try (URLClassLoader only = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(calls(only, WriteOutSample.class)).isZero();
            assertThat(calls(only, WriteOutSample.All.class)).isZero();
        }
        assertThat(WriteOutSample.class)
                .satisfies((type) -> assertThat(linked(bytes(type))).isPositive());
    }

    private static long calls(ClassLoader loader, Class<?> type) throws IOException {
        try (InputStream in = loader.getResourceAsStream(fileOf(type))) {
            return linked(in.readAllBytes());
        }
    }

    /** The number of calls of equality, hash codes and switches that the JDK would link. */
    private static long linked(byte[] type) {
        return ClassFile.of().parse(type).methods().stream()
                .flatMap((method) -> method.code().stream())
                .flatMap((code) -> code.elementStream())
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .map((call) -> call.name().stringValue())
                .filter(List.of("typeSwitch", "equals", "hashCode")::contains)
                .count();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getClassLoader().getResourceAsStream(fileOf(type))) {
            return in.readAllBytes();
        }
    }

    private static String fileOf(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }
}
