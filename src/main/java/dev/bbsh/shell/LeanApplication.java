package dev.bbsh.shell;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Spring without what takes time at every start and nobody uses here: configuration files,
 * extensions that libraries bring along, a search for annotated classes, conversions, messages in
 * all locales of the machine.
 */
final class LeanApplication extends SpringApplication {

    LeanApplication() {
        super(new DefaultResourceLoader(new Plain()), Bbsh.class);
        setApplicationContextFactory((_) -> new LeanContext());
        setWebApplicationType(WebApplicationType.NONE);
        setBannerMode(Banner.Mode.OFF);
        setListeners(List.of());
        setAddConversionService(false);
        setAddCommandLineProperties(false);
        setLogStartupInfo(false);
    }

    /** No property sets how the program starts. */
    @Override
    protected void bindToSpringApplication(ConfigurableEnvironment environment) {}

    /** All beans are registered by hand. */
    @Override
    protected void load(ApplicationContext context, Object[] sources) {}

    /** Finds classes, and no files that say which of them Spring should use. */
    private static final class Plain extends ClassLoader {

        Plain() {
            super(LeanApplication.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.emptyEnumeration();
        }
    }

    private static final class LeanContext extends GenericApplicationContext {

        @Override
        protected void initMessageSource() {}
    }
}
