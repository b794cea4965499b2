package id.usulanhub.connectorkit.door;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a connector's submissions come by HTTP, and what is asked of their sender.
 *
 * @param jsonField the field of a form or the part of a multipart body that holds JSON; empty for none
 * @param signature null when the source signs nothing
 * @param deliveryId null when the source names none
 * @param secrets the names of the secrets that the settings give
 */
public record Door(
        Body body, String jsonField, Auth auth, Signature signature, DeliveryId deliveryId, List<String> secrets) {

    /** Takes one JSON object from anyone. */
    public static final Door OPEN = new Door(Body.JSON, "", Auth.NONE, null, null, List.of());

    public Door {
        secrets = List.copyOf(secrets);
    }

    public Optional<Signature> signed() {
        return Optional.ofNullable(signature);
    }

    /** The names of the secrets without which nobody can be let in. */
    public List<String> needed() {
        Stream<String> needed = Stream.concat(Stream.of(auth.secret()), signed().map(Signature::secret).stream());
        return List.copyOf(new TreeSet<>(needed.filter(name -> !name.isEmpty()).toList()));
    }
}
