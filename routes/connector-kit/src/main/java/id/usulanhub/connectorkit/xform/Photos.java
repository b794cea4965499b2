package id.usulanhub.connectorkit.xform;

import java.util.List;

/** Several photos of one thing: the next is asked for once there is one before it. */
final class Photos {

    private Photos() {}

    /** At {@code path}, {@code path-2} and {@code path-3}; no document's name holds a hyphen. */
    static List<Question> several(String path) {
        String second = path + "-2";
        return List.of(
                Question.photo(path),
                Question.photo(second).when(path + " != ''"),
                Question.photo(path + "-3").when(second + " != ''"));
    }
}
