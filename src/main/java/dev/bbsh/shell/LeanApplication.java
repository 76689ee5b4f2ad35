package dev.bbsh.shell;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

import java.util.List;

/**
 * Spring without what takes time at every start and nobody uses here: configuration files,
 * conversions, messages in all locales of the machine.
 */
final class LeanApplication extends SpringApplication {

    LeanApplication() {
        super(Bbsh.class);
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

    private static final class LeanContext extends GenericApplicationContext {

        @Override
        protected void initMessageSource() {}
    }
}
