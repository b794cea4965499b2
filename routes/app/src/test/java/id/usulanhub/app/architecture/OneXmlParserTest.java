package id.usulanhub.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** XML from outside is read by the one hardened factory, which knows no DOCTYPE and no external entity. */
final class OneXmlParserTest implements Rule {

    @Override
    public ArchRule below(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("HardenedXml")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.xml\\.(parsers|stream|transform|xpath|validation)\\..*Factory");
    }

    @Override
    public String brokenBy() {
        return "SheetHelper";
    }
}
