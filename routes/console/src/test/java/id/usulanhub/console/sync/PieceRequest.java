package id.usulanhub.console.sync;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
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
                return new Body(body);
            }
        };
    }

    /** A stream, as a container gives it. */
    private static final class Body extends ServletInputStream {

        private final InputStream in;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read as they come");
        }
    }
}
