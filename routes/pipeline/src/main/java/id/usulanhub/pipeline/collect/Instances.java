package id.usulanhub.pipeline.collect;

import id.usulanhub.view.KnownInstance;
import java.util.Optional;

/** What is known of instances of forms that came before. */
@FunctionalInterface
public interface Instances {

    /** @return empty when no such instance has come, as far as the view has read */
    Optional<KnownInstance> find(String connector, String id);
}
