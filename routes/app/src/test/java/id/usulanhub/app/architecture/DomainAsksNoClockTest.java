package id.usulanhub.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** Time, identifiers and randomness are handed to the domain, so that a replay gives the same state. */
final class DomainAsksNoClockTest implements Rule {

    @Override
    public ArchRule below(String root) {
        return noClasses().that().resideInAPackage(root + ".domain..").should().callMethodWhere(asksTheMachine());
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachine() {
        Set<String> asks = Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random");
        return DescribedPredicate.describe(
                "asks the machine for time or chance",
                call -> asks.contains(call.getTarget().getName())
                        && call.getTargetOwner().getPackageName().startsWith("java.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isAssignableTo(Clock.class)));
    }

    @Override
    public String brokenBy() {
        return "BadUsulan";
    }
}
