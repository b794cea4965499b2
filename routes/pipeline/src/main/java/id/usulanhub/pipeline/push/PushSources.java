package id.usulanhub.pipeline.push;

import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Time, ids and chance.
 *
 * @param clock the hub's clock
 * @param ids never the same twice; 1 to 60 letters, digits and hyphens
 * @param jitter draws evenly from [0, 1)
 */
public record PushSources(InstantSource clock, Supplier<String> ids, DoubleSupplier jitter) {}
