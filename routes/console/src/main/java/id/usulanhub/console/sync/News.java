package id.usulanhub.console.sync;

import id.usulanhub.view.ChangeNews;
import java.util.Map;

/** Port: what became of usulan that applications of one's own sent. */
@FunctionalInterface
public interface News {

    /** @param since the position of the answer before; empty from the beginning. @param limit the most usulan */
    ChangeNews since(String connector, Map<String, Long> since, int limit);
}
