package id.usulanhub.connectorkit.door;

/**
 * Where the id of a delivery stands, which a source repeats when it sends the same again.
 *
 * @param header its header; empty when it stands in the body
 * @param pointer its JSON Pointer in the body; empty when it is a header
 */
public record DeliveryId(String header, String pointer) {}
