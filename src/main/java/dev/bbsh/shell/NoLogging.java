package dev.bbsh.shell;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.NoOpLog;
import org.jspecify.annotations.Nullable;

import java.util.ResourceBundle;

/**
 * Gives Spring, JLine and the JDK loggers that log nothing. The factory that Spring brings along
 * makes each of them by reflection, and the JDK reads the lists of all jars to find one, which
 * every start would wait for.
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

    /** Gives the JDK its loggers; it finds this class by a file of the program. */
    public static final class Finder extends System.LoggerFinder {

        /** Called by the JDK. */
        public Finder() {}

        @Override
        public System.Logger getLogger(String name, Module module) {
            return new Silent(name);
        }
    }

    private record Silent(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return false;
        }

        @Override
        public void log(
                Level level,
                @Nullable ResourceBundle texts,
                @Nullable String text,
                @Nullable Throwable thrown) {}

        @Override
        public void log(
                Level level,
                @Nullable ResourceBundle texts,
                @Nullable String format,
                @Nullable Object... values) {}
    }
}
