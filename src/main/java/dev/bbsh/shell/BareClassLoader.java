package dev.bbsh.shell;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Finds the program's classes, but no files that tell a library which of them to use. A search for
 * one would open all jars, and at most starts no other class is read from them: those of the
 * ahead-of-time cache are there already.
 */
final class BareClassLoader extends ClassLoader {

    BareClassLoader() {
        super(BareClassLoader.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }
}
