package id.usulanhub.connectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.AnswerDataFactory;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.reference.ResourceReference;
import org.javarosa.core.reference.ResourceReferenceFactory;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/**
 * A form on a phone, filled in by the engine of ODK Collect: what it does not show cannot be answered. It knows nothing of
 * the hub, so that the tests of the running hub use it too.
 */
public final class FilledForm {

    private final FormDef form;
    private final FormEntryController entry;

    /** What was shown while the form was filled in, by path. */
    private final Map<String, FormEntryPrompt> shown = new LinkedHashMap<>();

    private FilledForm(FormDef form) {
        this.form = form;
        this.entry = new FormEntryController(new FormEntryModel(form));
        form.initialize(true, new InstanceInitializationFactory());
    }

    /**
     * A form that nobody has filled in yet.
     *
     * @param folder where its files have been put
     */
    public static FilledForm with(byte[] xml, Path folder) throws XFormParser.ParseException {
        new XFormsModule().registerModule();
        PropertyManager.setPropertyManager(new Phone());
        ReferenceManager.instance().reset();
        ReferenceManager.instance().addReferenceFactory(new FilesOfTheForm(folder));
        return new FilledForm(XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xml)));
    }

    /**
     * Goes through the form from its beginning and answers what it shows.
     *
     * @param answers by path
     * @return the paths whose answers the form refused
     * @throws AssertionError when an answer is to a question that was not shown, or a choice that was not offered
     */
    public List<String> answer(Map<String, String> answers) {
        Map<String, String> left = new LinkedHashMap<>(answers);
        List<String> refused = new ArrayList<>();
        shown.clear();
        entry.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = entry.stepToNextEvent();
                event != FormEntryController.EVENT_END_OF_FORM;
                event = entry.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT && isAsked(left)) {
                entry.newRepeat();
            }
            if (event == FormEntryController.EVENT_QUESTION) {
                FormEntryPrompt prompt = entry.getModel().getQuestionPrompt();
                String path = path(prompt);
                shown.put(path, prompt);
                String answer = left.remove(path);
                int status = answer == null ? 0 : entry.answerQuestion(data(prompt, answer), true);
                if (status != FormEntryController.ANSWER_OK) {
                    refused.add(path);
                }
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError("not asked: " + left.keySet());
        }
        return refused;
    }

    /** The paths of the questions that the last way through the form has shown. */
    List<String> shown() {
        return List.copyOf(shown.keySet());
    }

    /** What stood on the screen with a question, in the language that is chosen. */
    String label(String path) {
        return shown.get(path).getQuestionText();
    }

    String hint(String path) {
        return shown.get(path).getHelpText();
    }

    /** The values that a question offered. */
    List<String> offered(String path) {
        return shown.get(path).getSelectChoices().stream()
                .map(SelectChoice::getValue)
                .toList();
    }

    void language(String name) {
        entry.setLanguage(name);
    }

    /** The path of the first answer that keeps the form from being finished; empty when nothing does. */
    public String obstacle() {
        var outcome = form.validate(true);
        return outcome == null || outcome.outcome == FormEntryController.ANSWER_OK
                ? ""
                : path(entry.getModel().getQuestionPrompt(outcome.failedPrompt));
    }

    /** What the phone sends. */
    public String finished() throws IOException {
        form.postProcessInstance();
        entry.finalizeFormEntry();
        return new String(
                new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), StandardCharsets.UTF_8);
    }

    /** In a repeat with the number of its turn, from the second on: {@code /data/rumah[2]/foto}. */
    private static String path(FormEntryPrompt prompt) {
        return path(prompt.getIndex());
    }

    private static String path(FormIndex index) {
        return index.getReference().toString(true).replace("[1]", "").replace("orx:", "");
    }

    /** Whether there are answers to one more turn of the repeat that has come to its end. */
    private boolean isAsked(Map<String, String> answers) {
        String next = path(entry.getModel().getFormIndex()) + "/";
        return answers.keySet().stream().anyMatch(path -> path.startsWith(next));
    }

    private static IAnswerData data(FormEntryPrompt prompt, String answer) {
        if (answer.isEmpty()) {
            return null;
        }
        return switch (prompt.getControlType()) {
            case Constants.CONTROL_SELECT_ONE -> new SelectOneData(new Selection(choice(prompt, answer)));
            case Constants.CONTROL_SELECT_MULTI ->
                new MultipleItemsData(Stream.of(answer.split(" ", -1))
                        .map(each -> new Selection(choice(prompt, each)))
                        .toList());
            case Constants.CONTROL_INPUT ->
                AnswerDataFactory.templateByDataType(prompt.getDataType()).cast(new UncastData(answer));
            default -> new StringData(answer);
        };
    }

    private static SelectChoice choice(FormEntryPrompt prompt, String value) {
        return prompt.getSelectChoices().stream()
                .filter(choice -> choice.getValue().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not offered: " + value + " at " + path(prompt)));
    }

    /** What a phone says of itself: for each property its name. */
    private static final class Phone implements IPropertyManager {

        @Override
        public List<String> getProperty(String name) {
            return List.of(name);
        }

        @Override
        public void setProperty(String name, String value) {}

        @Override
        public void setProperty(String name, List<String> value) {}

        @Override
        public String getSingularProperty(String name) {
            return name;
        }

        @Override
        public void addRules(IPropertyRules rules) {}

        @Override
        public List<IPropertyRules> getRules() {
            return List.of();
        }
    }

    /** The files that were downloaded with the form. */
    private static final class FilesOfTheForm extends ResourceReferenceFactory {

        private static final String ADDRESS = "jr://file-csv/";

        private final Path folder;

        FilesOfTheForm(Path folder) {
            this.folder = folder;
        }

        @Override
        public boolean derives(String address) {
            return address.startsWith(ADDRESS);
        }

        @Override
        public org.javarosa.core.reference.Reference derive(String address) {
            Path file = folder.resolve(address.substring(ADDRESS.length()));
            return new ResourceReference(file.toString()) {
                @Override
                public String getLocalURI() {
                    return file.toString();
                }
            };
        }
    }
}
