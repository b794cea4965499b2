package id.usulanhub.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** A route is a picture of where data goes; what is done to it stands in a class that can be tested alone. */
final class RoutesHoldNoLogicTest implements Rule {

    @Override
    public ArchRule below(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAssignableTo(RouteBuilder.class)
                .should()
                .callMethodWhere(asksForAProcessor())
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Processor.class);
    }

    private static DescribedPredicate<JavaMethodCall> asksForAProcessor() {
        return DescribedPredicate.describe(
                "is process(...)", call -> call.getTarget().getName().equals("process"));
    }

    @Override
    public String brokenBy() {
        return "BadRoutes";
    }
}
