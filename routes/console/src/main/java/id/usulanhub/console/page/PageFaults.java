package id.usulanhub.console.page;

import id.usulanhub.console.usul.PublicForm;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.view.ViewException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what the hub stands on failing into a page that says when to try again. */
@ControllerAdvice(basePackageClasses = {PageFaults.class, PublicForm.class})
class PageFaults {

    private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

    @ExceptionHandler({InfrastructureException.class, ViewException.class, UncheckedIOException.class})
    void notNow(RuntimeException fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.atWarn()
                .addKeyValue("path", request.getRequestURI())
                .setCause(fault)
                .log("a page could not read or store now");
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(BrokerUnavailable.RETRY_AFTER.toSeconds()));
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
