package dev.bbsh.shell;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * A Spring context without what takes time at every start and is not used here: properties,
 * messages in all locales of the machine, a search for resources. Beans come from a registrar, and
 * none of them is configured.
 */
final class LeanContext extends GenericApplicationContext {

    /**
     * Makes the JDK call constructors through the JVM. Otherwise it generates a class for each kind
     * of constructor, which takes longer than all of Spring's work with them.
     */
    private static final String CALL_DIRECTLY = "jdk.reflect.useNativeAccessorOnly";

    private LeanContext() {
        setEnvironment(new NoEnvironment());
        getDefaultListableBeanFactory().setParameterNameDiscoverer(null);
    }

    /**
     * The context with the beans of a registrar. It is closed when the process ends, if nobody has
     * closed it before: a terminal must be left as it was found.
     */
    static GenericApplicationContext of(BeanRegistrar beans) {
        System.setProperty(CALL_DIRECTLY, "true");
        GenericApplicationContext context = new LeanContext();
        context.register(beans);
        context.registerShutdownHook();
        context.refresh();
        return context;
    }

    @Override
    protected void initMessageSource() {}

    @Override
    protected ResourcePatternResolver getResourcePatternResolver() {
        return new NoPatterns();
    }

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
