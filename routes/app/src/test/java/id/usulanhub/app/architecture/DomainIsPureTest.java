package id.usulanhub.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** The domain is values and functions: it knows nothing but the language and itself. */
final class DomainIsPureTest implements Rule {

    @Override
    public ArchRule below(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".domain..",
                        "java.lang..",
                        "java.math",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.util.regex",
                        "java.text",
                        "java.nio.charset");
    }

    @Override
    public String brokenBy() {
        return "BadUsulan";
    }
}
