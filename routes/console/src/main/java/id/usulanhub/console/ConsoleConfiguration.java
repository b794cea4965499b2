package id.usulanhub.console;

import id.usulanhub.console.collect.DoorGuard;
import id.usulanhub.console.collect.DoorLocks;
import id.usulanhub.console.openrosa.OpenRosaGuard;
import id.usulanhub.console.openrosa.PhoneRoom;
import id.usulanhub.console.text.Formats;
import id.usulanhub.console.text.Languages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The console and the doors as one import for the application, which gives the ports and the settings as beans (see the
 * README of this module).
 */
@Configuration
@ComponentScan
public class ConsoleConfiguration {

    private static final Pattern ONE_SUBMISSION = Pattern.compile("/collect/[^/]+|/openrosa/.+");
    private static final int DAYS_OF_A_VERSIONED_FILE = 365;

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasename("console.messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setDefaultLocale(Languages.INDONESIAN);
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    @Bean
    LocaleResolver localeResolver() {
        return Languages.resolver();
    }

    @Bean
    Formats formats(ConsoleSettings settings, Clock clock) {
        return new Formats(settings.zone(), clock);
    }

    /** Parts of a form go to the spool at once, never into memory. */
    @Bean
    MultipartConfigElement uploadsGoToTheSpool(ConsoleSettings settings) throws IOException {
        long most = settings.limits().file();
        String spool =
                Files.createDirectories(settings.spool()).toAbsolutePath().toString();
        return new MultipartConfigElement(spool, most, most + settings.limits().body(), 0);
    }

    /**
     * The door for one submission takes its body apart itself: a signature is over the bytes as they came. To say that
     * something was refused, its body is not needed.
     */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR
                        && !ONE_SUBMISSION.matcher(request.getRequestURI()).matches()
                        && super.isMultipart(request);
            }
        };
    }

    @Bean
    ServletContextInitializer sessionCookie(ConsoleSettings settings) {
        return context -> {
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setSecure(settings.secureCookies());
        };
    }

    /** Writes the hash of each of our own files into its address, so that browsers may keep it for long. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> versionedAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setOrder(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER);
        return filter;
    }

    @Bean
    WebMvcConfigurer doorsAndFiles(DoorLocks locks, Health health, OpenRosaGuard phones, PhoneRoom room) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(DoorGuard.ofCollect(locks, health)).addPathPatterns("/collect/**");
                interceptors.addInterceptor(DoorGuard.ofSync(locks, health)).addPathPatterns("/sync/**");
                interceptors.addInterceptor(phones).addPathPatterns("/openrosa/**");
                interceptors.addInterceptor(room).addPathPatterns("/openrosa/**", "/sync/**");
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry files) {
                files.addResourceHandler("/console/**")
                        .addResourceLocations("classpath:/static/console/")
                        .setCacheControl(CacheControl.maxAge(DAYS_OF_A_VERSIONED_FILE, TimeUnit.DAYS))
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }
}
