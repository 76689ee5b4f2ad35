package dev.bbsh.shell;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Finds the program's classes, but no files that tell a library which of them to use, and none of
 * the libraries that Spring works with and bbsh doesn't have. A search for one would open all jars,
 * and at most starts no other class is read from them: those of the ahead-of-time cache are there
 * already.
 */
final class BareClassLoader extends ClassLoader {

    /** The packages of libraries that Spring asks for at a start. */
    private static final List<String> MISSING =
            List.of("jakarta.", "kotlin.", "org.crac.", "org.reactivestreams.");

    BareClassLoader() {
        super(BareClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isMissing(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    /** True for a class that Spring asks for, and that bbsh doesn't have. */
    static boolean isMissing(String name) {
        return MISSING.stream().anyMatch(name::startsWith);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }
}
