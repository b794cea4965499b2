package id.usulanhub.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** One rule of the architecture: the hub keeps it, and a bad example shows that it would be noticed if it did not. */
interface Rule {

    /** The rule for classes below a root package. */
    ArchRule below(String root);

    /** The simple name of the class that breaks it on purpose. */
    String brokenBy();

    @Test
    default void the_hub_keeps_it() {
        below(TheHub.ROOT).check(TheHub.CLASSES);
    }

    @Test
    default void it_fires_on_its_bad_example() {
        var found = below(TheHub.BAD_ROOT).allowEmptyShould(true).evaluate(TheHub.BAD_CLASSES);

        assertThat(found.getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(brokenBy()));
    }
}
