package id.usulanhub.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The classes that the rules are asked about: those of the hub, which must keep each rule, and the deliberately bad ones,
 * of which each rule must find at least one. A rule is written for any root package, so that the same words judge both.
 */
final class TheHub {
    static final String ROOT = "id.usulanhub";
    static final String BAD_ROOT = "id.usulanhub.app.architecture.bad";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("tests.jar"))
            .importPackages(ROOT);
    static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD_ROOT);

    private TheHub() {}
}
