package dev.bbsh.shell;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.NoOpLog;
import org.jspecify.annotations.Nullable;

/**
 * Gives Spring loggers that log nothing. The factory that the library brings along makes each of
 * them by reflection, which every start would wait for.
 */
public final class NoLogging extends LogFactory {

    private static final Log SILENT = new NoOpLog();

    /** Called by the library, which is told the name of the class. */
    @SuppressWarnings("deprecation") // and yet the only way to replace it
    public NoLogging() {}

    /**
     * Makes Spring use this factory, once this thread logs for the first time: the library asks the
     * thread's class loader for a file of settings first.
     */
    static void use() {
        Thread.currentThread().setContextClassLoader(new BareClassLoader());
        System.setProperty(FACTORY_PROPERTY, NoLogging.class.getName());
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    @Override
    public Log getInstance(Class<?> user) {
        return SILENT;
    }

    @Override
    public Log getInstance(String name) {
        return SILENT;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return null;
    }

    @Override
    public String[] getAttributeNames() {
        return new String[0];
    }

    @Override
    public void setAttribute(String name, Object value) {}

    @Override
    public void removeAttribute(String name) {}

    @Override
    public void release() {}
}
