package id.usulanhub.app.cli;

import id.usulanhub.app.client.HubClient.Answer;
import id.usulanhub.app.client.HubUnavailable;
import tools.jackson.databind.JsonNode;

/** What the hub's answers mean for a command. */
public final class Answers {

    private static final int SERVER_ERROR = 500;

    private Answers() {}

    /**
     * The body of a good answer.
     *
     * @throws Refusal with the hub's own words when the data refuses
     * @throws HubUnavailable when the hub, or what it stands on, could not do it now
     */
    public static JsonNode body(Answer answer) {
        if (answer.ok()) {
            return answer.body();
        }
        String words = words(answer.body(), answer.status());
        throw answer.status() >= SERVER_ERROR ? new HubUnavailable(words, null) : new Refusal(words);
    }

    private static String words(JsonNode problem, int status) {
        String title = problem.path("title").asString("HTTP " + status);
        String detail = problem.path("detail").asString("");
        return detail.isEmpty() ? title : title + ": " + detail;
    }
}
