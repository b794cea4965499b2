package id.usulanhub.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Logs are structured, so that they can be searched and hold no personal data by accident; only commands print. */
final class LogsGoThroughSlf4jTest implements Rule {

    @Override
    public ArchRule below(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".app.cli..", root + ".app.demo..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.util.logging.."));
    }

    @Override
    public String brokenBy() {
        return "BadStage";
    }
}
