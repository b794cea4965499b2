package id.usulanhub.connectorkit.draft;

import java.util.List;

/**
 * A place in a sample from which a field could be filled.
 *
 * @param selector as {@code mapping.yaml} writes it: a pointer, a flow mapping, or a sheet's heading
 * @param names what it is called: the member's name, the question, the heading
 * @param value what stands there; empty when nothing does
 */
public record Offer(String selector, List<String> names, String value) {

    /** In one line, without the value, which may be somebody's. */
    String shown() {
        String name = names.getLast();
        return selector.contains(name) ? selector : selector + "  " + name;
    }
}
