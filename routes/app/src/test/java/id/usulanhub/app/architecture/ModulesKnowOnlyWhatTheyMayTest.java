package id.usulanhub.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dependencies point one way; each module's allowlist is broken by a class of its own. */
final class ModulesKnowOnlyWhatTheyMayTest {

    @ParameterizedTest
    @EnumSource
    void the_hub_keeps_it(Module module) {
        allowlist(module, TheHub.ROOT).check(TheHub.CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void it_fires_on_its_bad_example(Module module) {
        assertThat(allowlist(module, TheHub.BAD_ROOT)
                        .evaluate(TheHub.BAD_CLASSES)
                        .hasViolation())
                .isTrue();
    }

    private static ArchRule allowlist(Module module, String root) {
        return classes()
                .that()
                .resideInAPackage(root + "." + module.folder() + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(module.mayKnow(root));
    }
}
