package id.usulanhub.pipeline.collect.reupload;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.domain.outcome.Outcome;
import java.util.function.Consumer;

/** Port: which earlier file a file corrects, and what that does to its rows. */
@FunctionalInterface
public interface Reuploads {

    /** For the hub to find out. */
    String FIND = "";

    /** A person says that the file corrects no other. */
    String NONE = "none";

    /** Where nothing is known of earlier files. */
    Reuploads UNKNOWN = (file, wanted) -> Outcome.accepted(Reupload.ofNone());

    /**
     * A file whose rows are not all stored yet.
     *
     * @param sha256 of the file
     * @param rows hands every row to whom it is given
     */
    record File(Connector connector, String sha256, Consumer<Consumer<RowPayload>> rows) {}

    /**
     * The file that this one follows, and each row of both. A file of which rows are stored follows what they say.
     *
     * @param wanted {@link #FIND}, {@link #NONE}, or the SHA-256 of the file that a person has named
     * @return NOT_IN_LIST when the connector has read no such file
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that cannot be known now
     */
    Outcome<Reupload> of(File file, String wanted);
}
