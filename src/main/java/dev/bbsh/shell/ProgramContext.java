package dev.bbsh.shell;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Spring's context of the program: it holds the parts that a registrar names, and nothing that
 * takes time at every start and is not used here: configuration files, messages in all locales of
 * the machine, caches of annotations. It is made directly: Spring Boot's application would open all
 * jars to find out whether it serves web pages.
 */
final class ProgramContext extends GenericApplicationContext {

    /** A context that is ready; it is closed when the program ends, however it ends. */
    ProgramContext(BeanRegistrar beans) {
        getDefaultListableBeanFactory().setParameterNameDiscoverer(null);
        register(beans);
        registerShutdownHook();
        refresh();
    }

    @Override
    protected ConfigurableEnvironment createEnvironment() {
        return new NoEnvironment();
    }

    @Override
    protected ResourcePatternResolver getResourcePatternResolver() {
        return new NoPatterns();
    }

    /** Does nothing: the program's texts are English. */
    @Override
    protected void initMessageSource() {}

    /**
     * Does nothing: the caches are empty, and clearing them would load all code that reads
     * annotations.
     */
    @Override
    protected void resetCommonCaches() {}

    /** An environment without properties from the variables of the system or from the JVM. */
    private static final class NoEnvironment extends AbstractEnvironment {}

    /** Finds no resources by pattern; the usual search reads the names of all modules. */
    private static final class NoPatterns extends DefaultResourceLoader
            implements ResourcePatternResolver {

        @Override
        public Resource[] getResources(String pattern) {
            return new Resource[0];
        }
    }
}
