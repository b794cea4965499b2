package id.usulanhub.view;

import id.usulanhub.domain.collect.Drift;
import java.util.List;

/** Port: what a record of the raw topic holds that its connector does not know. */
@FunctionalInterface
public interface DriftWatch {

    /** Nobody looks. */
    DriftWatch NONE = raw -> List.of();

    /** Empty for what no connector reads; it throws nothing, because what was received counts whatever it holds. */
    List<Drift> of(ViewRecord raw);
}
