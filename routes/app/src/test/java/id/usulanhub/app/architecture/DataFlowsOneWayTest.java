package id.usulanhub.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A stage may know what comes before it, never what comes after; what the stages share knows none of them. */
final class DataFlowsOneWayTest implements Rule {
    private static final List<String> STAGES = List.of("flow", "collect", "normalise", "aggregate", "verify", "push");

    @Override
    public ArchRule below(String root) {
        return CompositeArchRule.of(IntStream.range(0, STAGES.size() - 1)
                .mapToObj(stage -> knowsNothingAfter(stage, root))
                .toList());
    }

    private static ArchRule knowsNothingAfter(int stage, String root) {
        List<String> later = new ArrayList<>(STAGES.subList(stage + 1, STAGES.size()));
        later.replaceAll(name -> root + ".pipeline." + name + "..");
        return noClasses()
                .that()
                .resideInAPackage(root + ".pipeline." + STAGES.get(stage) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later.toArray(String[]::new))
                .allowEmptyShould(!root.equals(TheHub.ROOT));
    }

    @Override
    public String brokenBy() {
        return "BadStage";
    }
}
