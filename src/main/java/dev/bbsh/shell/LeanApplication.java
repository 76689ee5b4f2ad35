package dev.bbsh.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A Spring application without what takes time at every start and is not used here: configuration
 * files, extensions that libraries bring along, a search for annotated classes, conversions,
 * messages in all locales of the machine.
 */
final class LeanApplication extends SpringApplication {

    LeanApplication(BeanRegistrar beans) {
        super(new DefaultResourceLoader(new Plain()), Bbsh.class);
        setApplicationContextFactory(new LeanContexts());
        setEnvironment(new NoEnvironment());
        setWebApplicationType(WebApplicationType.NONE);
        setBannerMode(Banner.Mode.OFF);
        setListeners(List.of());
        setAddConversionService(false);
        setAddCommandLineProperties(false);
        setLogStartupInfo(false);
        addInitializers((GenericApplicationContext context) -> context.register(beans));
    }

    /** Does nothing: nothing is configured by properties. */
    @Override
    protected void configureEnvironment(ConfigurableEnvironment environment, String[] arguments) {}

    /** Does nothing: no property sets how the program starts. */
    @Override
    protected void bindToSpringApplication(ConfigurableEnvironment environment) {}

    /** Does nothing: all beans are registered by hand. */
    @Override
    protected void load(ApplicationContext context, Object[] sources) {}

    /** A class loader that finds classes, but no files that tell Spring which of them to use. */
    private static final class Plain extends ClassLoader {

        Plain() {
            super(LeanApplication.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.emptyEnumeration();
        }
    }

    /**
     * Not a lambda: the ahead-of-time cache would not hold it, and each start would build it anew.
     */
    private static final class LeanContexts implements ApplicationContextFactory {

        @Override
        public ConfigurableApplicationContext create(@Nullable WebApplicationType type) {
            return new LeanContext();
        }
    }

    private static final class LeanContext extends GenericApplicationContext {

        LeanContext() {
            getDefaultListableBeanFactory().setParameterNameDiscoverer(null);
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
    }

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
