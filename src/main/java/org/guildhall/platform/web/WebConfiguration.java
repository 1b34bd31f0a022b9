package org.guildhall.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.ids.Id;
import org.guildhall.platform.limits.Paces;
import org.guildhall.platform.once.WrittenForms;
import org.guildhall.platform.rowsecurity.PageReading;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Pages as return values, the actor as an argument, typed ids in paths. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    // behind Spring Security (order -100) and the session, before the controllers
    private static final int AFTER_SECURITY = -50;
    // who sends a form is known by then, and its files are not yet read
    private static final int BEFORE_WRITING = -45;
    // who sends a form is known by then
    private static final int AFTER_VISITOR = -40;
    // a link is its own proof against forged posts, so security must know of it
    private static final int BEFORE_SECURITY = -110;
    // sessions are in the database too
    private static final int BEFORE_EVERYTHING = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    static PageHandler pageHandler(TemplateEngine templates) {
        return new PageHandler(templates);
    }

    @Bean
    static FilterRegistrationBean<VisitorFilter> visitorFilter(
            Visitors visitors,
            List<PlaceCounts> counts,
            PageReading reading,
            @Value("${guildhall.demo:false}") boolean demo,
            @Value("${guildhall.sms.account:}") String texts) {
        FilterRegistrationBean<VisitorFilter> registration = new FilterRegistrationBean<>(
                new VisitorFilter(visitors, counts, reading, demo, demo || !texts.isBlank()));
        registration.setOrder(AFTER_SECURITY);
        registration.setDispatcherTypes(jakarta.servlet.DispatcherType.REQUEST, jakarta.servlet.DispatcherType.ERROR);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<OnceFilter> onceFilter(WrittenForms forms) {
        FilterRegistrationBean<OnceFilter> registration = new FilterRegistrationBean<>(new OnceFilter(forms));
        registration.setOrder(AFTER_VISITOR);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<PaceFilter> paceFilter(Paces paces, PageHandler pages) {
        FilterRegistrationBean<PaceFilter> registration = new FilterRegistrationBean<>(new PaceFilter(paces, pages));
        registration.setOrder(BEFORE_WRITING);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<LinkDoorFilter> linkDoorFilter(ObjectProvider<LinkDoor> doors) {
        FilterRegistrationBean<LinkDoorFilter> registration = new FilterRegistrationBean<>(new LinkDoorFilter(doors));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<AwayFilter> awayFilter(
            PageHandler pages, InstantSource time, @Value("${guildhall.demo:false}") boolean demo) {
        FilterRegistrationBean<AwayFilter> registration =
                new FilterRegistrationBean<>(new AwayFilter(pages, time, demo));
        registration.setOrder(BEFORE_EVERYTHING);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<UploadLimitFilter> uploadLimitFilter(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        FilterRegistrationBean<UploadLimitFilter> registration =
                new FilterRegistrationBean<>(new UploadLimitFilter(most));
        registration.setOrder(BEFORE_SECURITY - 1);
        return registration;
    }

    /** First of all handlers, so that a page is never taken for a model attribute. */
    @Bean
    static InitializingBean pagesFirst(RequestMappingHandlerAdapter adapter, PageHandler pages) {
        return () -> {
            List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
            handlers.add(pages);
            List<HandlerMethodReturnValueHandler> standing = adapter.getReturnValueHandlers();
            if (standing != null) {
                handlers.addAll(standing);
            }
            adapter.setReturnValueHandlers(handlers);
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new IdConverter());
        registry.addConverter(Id.class, String.class, id -> id.value().toString());
    }

    private static final class ActorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            return Acting.current();
        }
    }
}
