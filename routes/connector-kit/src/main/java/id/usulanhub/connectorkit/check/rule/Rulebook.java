package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import java.time.LocalDate;
import java.util.List;

/** All rules, those of the lower levels first. */
public final class Rulebook {

    private Rulebook() {}

    /** @param today tells which waivers have ended */
    public static List<Rule> rules(LocalDate today) {
        return List.of(
                new Loads(),
                new FileUnknown(),
                new CaseIncomplete(),
                new SheetCaseWrong(),
                new CaseDiffers(),
                new SecretLiteral(),
                new PersonalInKey(),
                new WaiverWrong(),
                new WaiverEnded(today),
                new ReadmeMissing(),
                new ReadmeOneLanguage(),
                new PersonalUndeclared(),
                new TitleOneLanguage(),
                new CasesTooFew(),
                new CaseMisnamed(),
                new CaseDoubled(),
                new CasePersonal(),
                new ProblemUntried(),
                new SelectorUnseen(),
                new SourceUnknown(),
                new CodesUnused(),
                new FormUnkept(),
                new ReadmeStale(),
                new FieldNeverFilled(),
                new RefusalUntried());
    }

    /** The ids of the rules that may be waived: all but those of bronze. */
    public static List<String> waivable() {
        return rules(LocalDate.MIN).stream()
                .filter(rule -> rule.level() != Level.BRONZE)
                .map(Rule::id)
                .toList();
    }
}
