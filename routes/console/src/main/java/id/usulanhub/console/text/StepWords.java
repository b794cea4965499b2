package id.usulanhub.console.text;

import id.usulanhub.view.TimelineEntry;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a step of a time line says of itself, with the view's codes put into the reader's words. */
@Component
public class StepWords {

    private static final Pattern DECISION = Pattern.compile("([A-Z]+) ([A-Z_]+)(: .*)?", Pattern.DOTALL);

    private final MessageSource messages;

    StepWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty when there is nothing that a person could use. */
    public String of(TimelineEntry step) {
        String detail = step.detail() == null ? "" : step.detail();
        return switch (step.what()) {
            case "usulan-decided" -> decision(detail);
            case "rejected" -> problems(detail);
            case "push-sending", "push-requested" -> "";
            default -> detail;
        };
    }

    private String decision(String detail) {
        Matcher parts = DECISION.matcher(detail);
        if (!parts.matches()) {
            return detail;
        }
        String reason = parts.group(3) == null ? "" : parts.group(3);
        return word("tahap", parts.group(1)) + ": "
                + word("putusan", parts.group(2)).toLowerCase(Locale.ROOT) + reason.replaceFirst(": ", ". ");
    }

    private String problems(String detail) {
        return Arrays.stream(detail.split(", ", -1))
                .map(code -> word("problem", code))
                .collect(Collectors.joining("; "));
    }

    /** The code itself where there is no word for it. */
    private String word(String family, String code) {
        return messages.getMessage(family + "." + code, null, code, LocaleContextHolder.getLocale());
    }
}
