package id.usulanhub.console.openrosa;

import id.usulanhub.codec.Instance;
import id.usulanhub.connectorkit.openrosa.InstanceXml;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.Attachments.Stored;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.apache.commons.fileupload.UploadContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes one request of a phone apart while it comes: the XML is held, each file goes to where it is kept. What cannot be
 * kept is told of and costs the rest nothing: the phone would send all of it again, for days.
 */
@Component
class InstanceParts {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceParts.class);
    private static final String XML = "xml_submission_file";
    private static final String CIPHER = ".enc";
    private static final int MOST_PARTS = 200;
    private static final int MOST_HEADER_BYTES = 4 * 1024;

    /** As many bytes as the largest request that the hub invites, and a file that is too large for its own sake. */
    private static final int TIMES = 4;

    private final Attachments attachments;
    private final ConsoleSettings.Limits limits;
    private final InstantSource clock;

    @Autowired
    InstanceParts(Attachments attachments, ConsoleSettings settings) {
        this(attachments, settings.limits(), InstantSource.system());
    }

    /** @param clock by which a body is too slow */
    InstanceParts(Attachments attachments, ConsoleSettings.Limits limits, InstantSource clock) {
        this.attachments = attachments;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A request that was read.
     *
     * @param files those that are kept and that the XML names
     * @param unkept what keeps others from being kept
     * @param cipherBeside whether it came in plain words although its form has it encrypted
     */
    record Parts(InstanceXml xml, List<Instance.File> files, List<Problem> unkept, boolean cipherBeside) {}

    /**
     * @return PAYLOAD_MALFORMED, INSTANCE_ENCRYPTED
     * @throws DoorRefusal TOO_MANY_PARTS, BODY_TOO_LARGE, BODY_TOO_SLOW
     * @throws IOException {@link ClientGone}, also as the cause of an UncheckedIOException; nothing was promised to it
     */
    Outcome<Parts> read(HttpServletRequest request) throws IOException {
        Reading reading = new Reading();
        try {
            FileUpload upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            upload.setPartHeaderSizeMax(MOST_HEADER_BYTES);
            FileItemIterator parts = upload.getItemIterator(
                    new Body(request, new PacedBody(request.getInputStream(), TIMES * limits.multipart(), clock)));
            while (parts.hasNext()) {
                reading.take(parts.next());
            }
        } catch (MalformedStreamException e) {
            return malformed("multipart");
        } catch (FileUploadException e) {
            return malformed("multipart");
        }
        return reading.parts();
    }

    private static <T> Outcome<T> malformed(String detail) {
        return Outcome.rejected(new Problem(ProblemCode.PAYLOAD_MALFORMED, "", Place.wholeRecord(), "", detail));
    }

    /** What was read of one request so far. */
    private final class Reading {

        private final List<Instance.File> files = new ArrayList<>();
        private final List<Problem> unkept = new ArrayList<>();
        private Outcome<InstanceXml> xml;
        private boolean cipherBeside;
        private int count;

        private void take(FileItemStream part) throws IOException {
            if (++count > MOST_PARTS) {
                throw new DoorRefusal(DoorCode.TOO_MANY_PARTS);
            }
            try (InputStream in = part.openStream()) {
                if (XML.equals(part.getFieldName())) {
                    takeXml(in);
                } else if (part.getFieldName().endsWith(CIPHER)) {
                    cipherBeside = true;
                } else if (!part.isFormField() && mayBeNamed(part)) {
                    keep(part.getFieldName(), in);
                }
            }
        }

        private void takeXml(InputStream in) throws IOException {
            byte[] bytes = in.readNBytes((int) limits.body() + 1);
            if (bytes.length > limits.body()) {
                throw new DoorRefusal(DoorCode.BODY_TOO_LARGE);
            }
            xml = xml == null ? InstanceXml.read(bytes) : malformed("two " + XML);
        }

        /** Clients send the XML first: what it does not name is read and not kept. */
        private boolean mayBeNamed(FileItemStream part) {
            return switch (xml) {
                case null -> true;
                case Outcome.Accepted<InstanceXml> read -> mayBeKept(read.value(), part.getFieldName());
                case Outcome.Rejected<InstanceXml> refused -> false;
            };
        }

        private void keep(String name, InputStream in) {
            switch (attachments.put(in)) {
                case Outcome.Accepted<Stored> kept ->
                    files.add(new Instance.File(
                            name,
                            kept.value().sha256(),
                            kept.value().size(),
                            kept.value().mediaType()));
                case Outcome.Rejected<Stored> refused ->
                    refused.problems().forEach(problem -> unkept.add(named(problem, name)));
            }
        }

        private Outcome<Parts> parts() {
            return xml == null ? malformed(XML) : xml.map(this::parts);
        }

        private Parts parts(InstanceXml read) {
            List<Instance.File> named =
                    files.stream().filter(file -> mayBeKept(read, file.file())).toList();
            if (named.size() < files.size()) {
                LOG.atInfo()
                        .addKeyValue("files", files.size() - named.size())
                        .log("files came before the form that does not name them, and are kept for nobody");
            }
            return new Parts(
                    read,
                    named,
                    unkept.stream()
                            .filter(problem -> mayBeKept(read, problem.value()))
                            .toList(),
                    cipherBeside);
        }
    }

    /** How a form was filled in, by whom and where, is nobody's business here. */
    private static boolean mayBeKept(InstanceXml xml, String file) {
        return xml.names(file) && !xml.isAudit(file);
    }

    private static Problem named(Problem problem, String file) {
        return new Problem(problem.code(), problem.field(), problem.place(), file, problem.detail());
    }

    /** A body that comes, as the parser wants to be told of it; its length may be unknown. */
    private record Body(HttpServletRequest request, InputStream body) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
