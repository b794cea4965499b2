package id.usulanhub.connectorkit.xform;

import java.util.List;

/**
 * Every edition of a connector's form that phones may have: whoever filled one in without a network can still send it
 * after a newer one came.
 */
public interface PublishedForms {

    /**
     * The editions that were ever given out, the current one first, then the younger before the older. An edition is kept
     * durably before it is returned for the first time.
     *
     * @throws IllegalArgumentException when the connector has no form
     */
    List<PublishedForm> all(String connector);

    /**
     * The edition to download.
     *
     * @throws IllegalArgumentException when the connector has no form
     */
    default PublishedForm current(String connector) {
        return all(connector).getFirst();
    }
}
