package id.usulanhub.console.sync;

import id.usulanhub.console.StreamBody;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import java.io.InputStream;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A request that brings a piece of a file, whose body is a stream: it may break off, and things may happen meanwhile. */
final class PieceRequest extends AbstractMockHttpServletRequestBuilder<PieceRequest> {

    private final InputStream body;

    PieceRequest(String address, InputStream body) {
        super(HttpMethod.PATCH);
        this.body = body;
        uri(address);
        header("Content-Type", "application/offset+octet-stream");
    }

    PieceRequest of(long offset, long total) {
        return header("Upload-Offset", offset).header("Upload-Length", total);
    }

    @Override
    protected MockHttpServletRequest createServletRequest(ServletContext context) {
        return new MockHttpServletRequest(context) {
            @Override
            public ServletInputStream getInputStream() {
                return new StreamBody(body);
            }
        };
    }
}
