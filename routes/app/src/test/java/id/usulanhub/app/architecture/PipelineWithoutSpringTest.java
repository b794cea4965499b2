package id.usulanhub.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The stages are Camel and Kafka: they start without Spring, in a test as on a server. */
final class PipelineWithoutSpringTest implements Rule {

    @Override
    public ArchRule below(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".pipeline..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..");
    }

    @Override
    public String brokenBy() {
        return "BadStage";
    }
}
