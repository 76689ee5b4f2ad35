import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes out what the JDK would build at its first use: switches over classes, and the equality and
 * hash codes of records. Building them takes longer than all that a short command has to do, and an
 * ahead-of-time cache does not hold them. Afterwards they are methods, which do what those of the
 * JDK do, in the same order.
 *
 * <p>Arguments: the jar, which is replaced, and the jars that its classes refer to.
 */
public final class WriteOut {

    private static final int HIDDEN =
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private final ClassFile files;

    private WriteOut(ClassLoader known) {
        files =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(known)
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** Replaces a jar; the order, names and times of its entries stay. */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path written = Path.of(arguments[0] + ".new");
        try (URLClassLoader known = new URLClassLoader(urls(arguments));
                ZipFile before = new ZipFile(jar.toFile());
                ZipOutputStream after = new ZipOutputStream(Files.newOutputStream(written))) {
            WriteOut writer = new WriteOut(known);
            for (ZipEntry entry : Collections.list(before.entries())) {
                byte[] bytes = before.getInputStream(entry).readAllBytes();
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(entry.getTime());
                after.putNextEntry(same);
                after.write(entry.getName().endsWith(".class") ? writer.written(bytes) : bytes);
                after.closeEntry();
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static URL[] urls(String[] files) {
        return Stream.of(files).map(Path::of).map(WriteOut::url).toArray(URL[]::new);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class with methods instead of calls that the JDK would link. */
    private byte[] written(byte[] bytes) {
        ClassModel model = files.parse(bytes);
        List<Made> made = new ArrayList<>();
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        ClassDesc owner = model.thisClass().asSymbol();
        CodeTransform calls =
                (code, element) -> {
                    Optional<Made> method = Made.of(element, made.size());
                    if (method.isPresent()) {
                        Made called = method.get();
                        made.add(called);
                        code.invokestatic(owner, called.name(), called.type(), isInterface);
                    } else {
                        code.with(element);
                    }
                };
        ClassTransform methods =
                ClassTransform.transformingMethodBodies(WriteOut::isConcerned, calls)
                        .andThen(
                                ClassTransform.endHandler(
                                        (type) -> made.forEach((each) -> each.addTo(type))));
        byte[] changed = files.transformClass(model, methods);
        return made.isEmpty() ? bytes : changed;
    }

    private static boolean isConcerned(MethodModel method) {
        return method.code().stream()
                .flatMap((code) -> code.elementStream())
                .anyMatch((element) -> Made.of(element, 0).isPresent());
    }

    /** A method in place of a call that the JDK would link. */
    private sealed interface Made {

        String name();

        MethodTypeDesc type();

        void writeTo(CodeBuilder code);

        default void addTo(java.lang.classfile.ClassBuilder type) {
            type.withMethodBody(name(), type(), HIDDEN, this::writeTo);
        }

        /** The method for a part of a method's code; empty where it is no such call. */
        static Optional<Made> of(CodeElement element, int number) {
            if (!(element instanceof InvokeDynamicInstruction call)) {
                return Optional.empty();
            }
            DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
            String kind = bootstrap.owner().displayName() + " " + call.name().stringValue();
            return switch (kind) {
                case "SwitchBootstraps typeSwitch" ->
                        Optional.of(call)
                                .filter((_) -> bootstrap.methodName().equals("typeSwitch"))
                                .filter(TypeSwitch::isOverClasses)
                                .map((over) -> TypeSwitch.of(over, number));
                case "ObjectMethods equals" -> Optional.of(new Equality(Fields.of(call)));
                case "ObjectMethods hashCode" -> Optional.of(new HashCode(Fields.of(call)));
                default -> Optional.empty();
            };
        }
    }

    /**
     * A switch over classes: from a value and the first case to test to the number of the case that
     * fits, minus one for null, and the number of cases if none fits.
     */
    private record TypeSwitch(String name, MethodTypeDesc type, List<ClassDesc> cases)
            implements Made {

        static boolean isOverClasses(InvokeDynamicInstruction call) {
            return call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
        }

        static TypeSwitch of(InvokeDynamicInstruction call, int number) {
            return new TypeSwitch(
                    "typeSwitch$" + number,
                    call.typeSymbol(),
                    call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList());
        }

        @Override
        public void writeTo(CodeBuilder code) {
            Label present = code.newLabel();
            code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
            for (int i = 0; i < cases.size(); i++) {
                Label next = code.newLabel();
                code.iload(1).loadConstant(i).if_icmpgt(next);
                code.aload(0).instanceOf(cases.get(i)).ifeq(next);
                code.loadConstant(i).ireturn().labelBinding(next);
            }
            code.loadConstant(cases.size()).ireturn();
        }
    }

    /** The fields of a record, in the order of its components. */
    private record Fields(ClassDesc owner, List<DirectMethodHandleDesc> getters) {

        static Fields of(InvokeDynamicInstruction call) {
            List<ConstantDesc> arguments = call.bootstrapArgs();
            return new Fields(
                    (ClassDesc) arguments.getFirst(),
                    arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList());
        }

        static ClassDesc typeOf(DirectMethodHandleDesc getter) {
            return getter.invocationType().returnType();
        }

        void load(CodeBuilder code, int record, DirectMethodHandleDesc getter) {
            code.aload(record).getfield(owner, getter.methodName(), typeOf(getter));
        }

        /** The class whose static methods compare and hash values of a primitive type. */
        static ClassDesc box(ClassDesc primitive) {
            return switch (primitive.descriptorString()) {
                case "Z" -> ConstantDescs.CD_Boolean;
                case "B" -> ConstantDescs.CD_Byte;
                case "C" -> ConstantDescs.CD_Character;
                case "S" -> ConstantDescs.CD_Short;
                case "I" -> ConstantDescs.CD_Integer;
                case "J" -> ConstantDescs.CD_Long;
                case "F" -> ConstantDescs.CD_Float;
                case "D" -> ConstantDescs.CD_Double;
                default -> throw new IllegalArgumentException(primitive.displayName());
            };
        }
    }

    /** The equality of records of one class. */
    private record Equality(Fields fields) implements Made {

        private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

        @Override
        public String name() {
            return "equals$";
        }

        @Override
        public MethodTypeDesc type() {
            return MethodTypeDesc.of(
                    ConstantDescs.CD_boolean, fields.owner(), ConstantDescs.CD_Object);
        }

        @Override
        public void writeTo(CodeBuilder code) {
            Label differs = code.newLabel();
            Label other = code.newLabel();
            code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
            code.aload(1).instanceOf(fields.owner()).ifeq(differs);
            code.aload(1).checkcast(fields.owner()).astore(2);
            for (DirectMethodHandleDesc getter : fields.getters()) {
                fields.load(code, 0, getter);
                fields.load(code, 2, getter);
                compare(code, Fields.typeOf(getter), differs);
            }
            code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
        }

        private static void compare(CodeBuilder code, ClassDesc type, Label differs) {
            switch (TypeKind.from(type)) {
                case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(differs);
                case LONG -> code.lcmp().ifne(differs);
                case FLOAT, DOUBLE ->
                        code.invokestatic(
                                        Fields.box(type),
                                        "compare",
                                        MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                                .ifne(differs);
                default ->
                        code.invokestatic(
                                        OBJECTS,
                                        "equals",
                                        MethodTypeDesc.of(
                                                ConstantDescs.CD_boolean,
                                                ConstantDescs.CD_Object,
                                                ConstantDescs.CD_Object))
                                .ifeq(differs);
            }
        }
    }

    /** The hash code of records of one class. */
    private record HashCode(Fields fields) implements Made {

        @Override
        public String name() {
            return "hashCode$";
        }

        @Override
        public MethodTypeDesc type() {
            return MethodTypeDesc.of(ConstantDescs.CD_int, fields.owner());
        }

        @Override
        public void writeTo(CodeBuilder code) {
            code.iconst_0();
            for (DirectMethodHandleDesc getter : fields.getters()) {
                ClassDesc type = Fields.typeOf(getter);
                code.loadConstant(31).imul();
                fields.load(code, 0, getter);
                ClassDesc hashed = type.isPrimitive() ? type : ConstantDescs.CD_Object;
                code.invokestatic(
                        type.isPrimitive() ? Fields.box(type) : Equality.OBJECTS,
                        "hashCode",
                        MethodTypeDesc.of(ConstantDescs.CD_int, hashed));
                code.iadd();
            }
            code.ireturn();
        }
    }
}
